-- Former names and designations that the platform knows from public documents. Runs after R__Divisions.
insert into place.alias (code, name, kind, former_code, valid, remark) values
    (540600000000, '那曲地区', 'FORMER', 542400000000, '(,2017-07-18)', '撤地设市，国务院2017年7月18日批复'),
    (540623000000, '聂荣县', 'FORMER', 542424000000, '(,2017-07-18)', '随那曲撤地设市改代码'),
    (540104000000, '达孜县', 'FORMER', 540126000000, '(,2017-07-18)', '撤县设区，国务院2017年7月18日批复'),
    (621027112000, '庙渠乡', 'FORMER', null, '(,2023-06-30)', '撤乡设镇，日期未核'),
    (621022109000, '车道乡', 'FORMER', null, '(,2023-06-30)', '撤乡设镇，日期未核')
on conflict (code, name) do update
   set kind = excluded.kind, former_code = excluded.former_code, valid = excluded.valid, remark = excluded.remark;

delete from place.tag;

-- 民族自治地方: it stands in the name
insert into place.tag (code, tag, source)
select code, 'ETHNIC', '民族区域自治法：自治区、自治州、自治县（旗）' from place.division where level <= 3 and name ~ '自治(区|州|县|旗)$';

-- 三区三州, all of it 深度贫困地区
insert into place.tag (code, tag, valid, source)
select code, tag, '[2017-06-23,)', '深度贫困地区脱贫攻坚座谈会（2017-06-23）；厅字〔2017〕41号'
  from (values (540000000000),                                                                  -- 西藏
               (632200000000), (632300000000), (632500000000), (632600000000), (632700000000),  -- 青海 海北 黄南 海南 果洛 玉树
               (632800000000),                                                                  --      海西
               (513200000000), (513300000000), (513422000000),                                  -- 四川 阿坝 甘孜 木里
               (533400000000), (623000000000), (620623000000),                                  -- 云南 迪庆, 甘肃 甘南 天祝
               (652900000000), (653000000000), (653100000000), (653200000000),                  -- 南疆 阿克苏 克孜勒苏 喀什 和田
               (513400000000), (533300000000), (622900000000)) places (code)                    -- 凉山, 怒江, 临夏
  cross join (values ('THREE_REGIONS_THREE_PREFECTURES'), ('DEEP_POVERTY')) tags (tag)
on conflict do nothing;

-- 挂牌督战: the 52 counties of 2020 by name within their prefecture, so that a wrong code cannot slip in
insert into place.tag (code, tag, valid, source)
select d.code, 'SPECIAL_SUPERVISION', '[2020-01-25,2021-01-01)', '国务院扶贫开发领导小组《关于开展挂牌督战工作的指导意见》（2020-01-25）'
  from place.division d join place.division p on p.code = d.parent
 where d.level = 3
   and (p.name || d.name) in (
       '柳州市融水苗族自治县', '柳州市三江侗族自治县', '百色市那坡县', '百色市乐业县', '百色市隆林各族自治县', '河池市罗城仫佬族自治县',
       '河池市大化瑶族自治县', '河池市都安瑶族自治县',
       '凉山彝族自治州普格县', '凉山彝族自治州布拖县', '凉山彝族自治州金阳县', '凉山彝族自治州昭觉县', '凉山彝族自治州喜德县',
       '凉山彝族自治州越西县', '凉山彝族自治州美姑县',
       '毕节市威宁彝族回族苗族自治县', '毕节市纳雍县', '毕节市赫章县', '铜仁市沿河土家族自治县', '黔东南苗族侗族自治州榕江县',
       '黔东南苗族侗族自治州从江县', '黔西南布依族苗族自治州晴隆县', '黔西南布依族苗族自治州望谟县', '安顺市紫云苗族布依族自治县',
       '曲靖市会泽县', '昭通市镇雄县', '红河哈尼族彝族自治州屏边苗族自治县', '文山壮族苗族自治州广南县', '普洱市澜沧拉祜族自治县',
       '丽江市宁蒗彝族自治县', '怒江傈僳族自治州泸水市', '怒江傈僳族自治州福贡县', '怒江傈僳族自治州兰坪白族普米族自治县',
       '陇南市宕昌县', '陇南市西和县', '陇南市礼县', '定西市通渭县', '定西市岷县', '庆阳市镇原县', '临夏回族自治州东乡族自治县',
       '临夏回族自治州临夏县',
       '固原市西吉县',
       '喀什地区莎车县', '喀什地区叶城县', '喀什地区伽师县', '喀什地区英吉沙县', '和田地区墨玉县', '和田地区于田县', '和田地区洛浦县',
       '和田地区皮山县', '和田地区策勒县', '克孜勒苏柯尔克孜自治州阿克陶县');

-- of the places in the five documents the platform is held against
insert into place.tag (code, tag, source) values
    (140623000000, 'REVOLUTIONARY_BASE', '成果综述：4个县位于贫困革命老区'),
    (150429000000, 'REVOLUTIONARY_BASE', '成果综述：4个县位于贫困革命老区'),
    (610827000000, 'REVOLUTIONARY_BASE', '成果综述：4个县位于贫困革命老区'),
    (610829000000, 'REVOLUTIONARY_BASE', '成果综述：4个县位于贫困革命老区'),
    (540232000000, 'BORDER', '西藏边境县');
