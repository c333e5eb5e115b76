#!/usr/bin/env python3
"""Turns the marked documents (NNN.txt) beside this script into gold files NNN.json.

usage: build.py GUIDE_DIR OUT_DIR [--from=FOLDER] [--loose] [--values]

GUIDE_DIR holds normalize.py and score.py of the annotation guide. README.md describes the markup.
--from names another folder of marked documents, below this one.
--loose lists every numeral that is neither claim nor negative; --values prints every claim for proof-reading.
"""
import bisect, collections, glob, hashlib, importlib.util, json, os, re, sys

UNITS = dict(y="yuan", usd="usd", p="person", pt="person_time", h="household", ht="household_time", prov="province",
             pref="prefecture", cty="county", twp="township", vil="village", grp="group", adm="admin_unit", i="item",
             t="time", hd="head", mu="mu", m2="m2", km="km", kg="kg", m3="m3", kw="kW", kwh="kWh", kva="kVA",
             pc="percent", pp="percentage_point", x="multiple", r="rank", d="day", hr="hour")
CATEGORIES = dict(fi="funds_invested", fin="funds_introduced", do="donation", lo="loans", pr="projects", fa="facilities",
                  be="beneficiaries", hl="households_lifted", pl="persons_lifted", re="relocation", tc="training_cadres",
                  tt="training_technicians", em="employment", cp="consumption_purchase", cs="consumption_sales",
                  cd="cadres_dispatched", vi="villages", co="counties", li="livestock", ar="area", le="length",
                  ca="capacity", me="meetings", pa="pairing", org="organisations", inc="income", ra="rate", rk="rank",
                  md="medical", ot="other")
REASONS = dict(da="date", du="duration", od="ordinal", en="enumeration", sl="slogan", pn="policy_name", na="name",
               rh="rhetorical", sc="scope", gr="grade", ph="phone", li="licence", ad="address", dn="document_no",
               nav="nav", bp="boilerplate", off="off_topic", sp="spec", price="price", rule="rule", ratio="ratio",
               idiom="idiom")
KINDS = dict(r="result", t="target", c="capacity")
PERS = {"person", "household", "village", "county", "mu", "year", "month", "day", "item"}
# longest first: a 千 belongs to the unit, not to the number
FACTORS = [("平方公里", 1500), ("千瓦时", 1), ("千伏安", 1), ("平方米", 1), ("立方米", 1), ("公里", 1), ("千米", 1), ("千瓦", 1),
           ("兆瓦", 1000), ("公斤", 1), ("千克", 1), ("公顷", 15), ("GWh", 1e6), ("MWh", 1000), ("kWh", 1), ("MW", 1000), ("kW", 1),
           ("KW", 1), ("kVA", 1), ("吨", 1000), ("斤", 0.5), ("里", 0.5), ("米", 0.001), ("km", 1)]
DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0, "○": 0}
POWERS = {"十": 10, "百": 100, "千": 1000}
DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?|(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日"
                  r"|\d{1,2}月(?=份|底|末|初|上旬|中旬|下旬|以来|至|,|,)|[二一][○〇零九][○〇零一二三四五六七八九]{2}年")
NUMERAL = re.compile(r"[0-9零一二两三四五六七八九十百千万亿半双]+")
TOKEN = re.compile(r"\[\[(.*?)\]\]|\{\{(.*?)\}\}|<<(.*?)>>", re.S)


def chinese(s):
    total = section = digit = 0
    for c in s:
        if c in DIGITS:
            digit = DIGITS[c]
        elif c in POWERS:
            section += (digit or 1) * POWERS[c]
            digit = 0
        elif c in "万亿":
            total = (total + section + digit) * (10 ** 4 if c == "万" else 10 ** 8)
            section = digit = 0
    return total + section + digit


def read(surface, unit):
    """Value and bound of a regular quantity; the irregular ones carry v= and b= in the markup."""
    s, bound = surface, "exact"
    for words, name in (("至少 不少于 不低于 不得低于", "at_least"), ("不超过 不高于 控制在", "at_most"), ("超过 突破 超 逾", "over"),
                        ("约占 大约 约 将近 接近 近", "approx")):
        for w in words.split():
            if s.startswith(w):
                bound, s = name, s[len(w):].strip()
    s = re.sub(r"\(.*?\)$", "", s)
    for w, name in (("以上", "at_least"), ("以内", "at_most"), ("以下", "at_most"), ("左右", "approx")):
        if s.endswith(w):
            bound, s = name, s[:-len(w)]
    m = re.match(r"([\d,]+(?:\.\d+)?) ?|([零一二两三四五六七八九十百千万亿〇]+)", s)
    if not m:
        raise ValueError("unreadable, give v=: " + surface)
    factor = 1
    if m.group(1):
        number, rest = float(m.group(1).replace(",", "")), s[m.end():]
        if rest[:1] in "余多几" and rest:
            bound, rest = "over", rest[1:]
        power = re.match(r"[百千万亿]*", rest).group(0)
        for n in range(len(power), 0, -1):
            # 万千瓦 is 万 and 千瓦: the shortest magnitude before a unit that begins with 千 wins
            if n == len(power) and not any(rest[k:].startswith(w) for k in range(n) for w, _ in FACTORS) \
                    or n < len(power) and any(rest[n:].startswith(w) for w, _ in FACTORS):
                factor, rest = 10 ** 12 if power[:n] == "万亿" else chinese("一" + power[:n]), rest[n:]
                break
    else:
        word = m.group(2)
        number, rest = chinese(word), s[m.end():]
        if rest[:1] in "余多几" and rest and re.match(r"[万亿]", rest[1:]):
            bound, factor, rest = "over", chinese("一" + rest[1]), rest[2:]
    if rest[:1] in "余多几" and rest:
        bound, rest = "over", rest[1:]
    if unit in ("mu", "km", "kg", "kW", "kWh", "kVA", "m2", "m3"):
        for w, f in FACTORS:
            if rest.startswith(w):
                factor *= f
                break
    value = number * factor
    value = round(value, 6 if value < 1e6 else 2)
    return (int(value) if value == int(value) else value), bound


def options(s):
    out = {}
    for part in filter(None, (s or "").split(";")):
        k, _, v = part.partition("=")
        out[k.strip()] = v.strip()
    return out


def number(s):
    v = float(s)
    return int(v) if v == int(v) else v


class Marked:
    """A marked document: the raw text without marks, with the marks and their raw offsets."""

    def __init__(self, path):
        self.id = os.path.basename(path)[:-4]
        head, _, body = open(path, encoding="utf8").read().partition("\n---\n")
        self.head = collections.defaultdict(list)
        for line in head.split("\n"):
            k, _, v = line.partition(":")
            self.head[k.strip()].append(v.strip())
        self.raw, self.marks, self.roles = "", [], []
        for line in body.rstrip("\n").split("\n"):
            role = re.match(r"@(nav|title|bp|cap|body) ", line)
            line = line[role.end():] if role else line
            start = len(self.raw)
            last = 0
            for m in TOKEN.finditer(line):
                self.raw += line[last:m.start()].replace("\\t", "\t")
                if m.group(3) is not None:
                    self.marks.append(("set", options(m.group(3)), len(self.raw), len(self.raw)))
                else:
                    kind, parts = ("claim", m.group(1).split("|")) if m.group(1) is not None else ("negative", m.group(2).split("|"))
                    a = len(self.raw)
                    self.raw += parts[0].replace("\\n", "\n").replace("\\t", "\t")
                    self.marks.append((kind, parts, a, len(self.raw)))
                last = m.end()
            self.raw += line[last:].replace("\\t", "\t")
            self.roles.append(({"bp": "boilerplate", "cap": "caption"}.get(role.group(1), role.group(1)) if role else "body", start, len(self.raw)))
            self.raw += "\n"
        self.raw = self.raw[:-1]
        for make in " ".join(self.head["make"]).split():
            self.disguise(make)

    def disguise(self, make):
        """Writes the raw text in another form (traditional, full width, inserted pinyin, hard blanks) and moves the offsets."""
        table = DISGUISES[make]()
        out, at = [], []
        n = 0
        for i, c in enumerate(self.raw):
            at.append(n)
            w = table(c, self.raw, i)
            out.append(w)
            n += len(w)
        at.append(n)
        self.raw = "".join(out)
        self.marks = [(k, p, at[a], at[b]) for k, p, a, b in self.marks]
        self.roles = [(r, at[a], at[b]) for r, a, b in self.roles]


def traditional():
    back = {}
    for a, b in NORM.T2S.items():
        if ord(a) < 0x20000 and a != b:
            back.setdefault(b, a)
    for b, a in (("后", "後"), ("里", "裡"), ("只", "只"), ("千", "千"), ("万", "萬"), ("个", "個"), ("于", "於"), ("台", "台"), ("户", "戶"),
                 ("产", "產"), ("面", "面"), ("几", "幾"), ("发", "發"), ("干", "幹"), ("群", "群"), ("强", "強"), ("种", "種"), ("余", "餘"), ("当", "當"), ("准", "準")):
        back[b] = a
    # a character stays as it is when its traditional form would not come back
    return lambda c, s, i: back[c] if c in back and NORM.T2S.get(back[c], back[c]) == c else c


def fullwidth():
    return lambda c, s, i: chr(ord(c) + 0xFEE0) if c in "0123456789,:()%;." else c


def pinyin():
    sounds = dict(贫="pín", 县="xiàn", 设="shè", 银="yín", 钱="qián", 户="hù", 电="diàn", 扶="fú", 资="zī", 业="yè", 项="xiàng", 镇="zhèn", 员="yuán", 么="me",
                  贷="dài", 产="chǎn", 费="fèi", 村="cūn", 达="dá", 长="cháng", 园="yuán", 学="xué", 医="yī", 万="wàn", 亿="yì", 个="gè")
    return lambda c, s, i: c + "(" + sounds[c] + ")" if c in sounds and i % 3 == 0 else c


def hardblanks():
    return lambda c, s, i: "\u00a0\u3000" if c == " " else c


DISGUISES = dict(traditional=traditional, fullwidth=fullwidth, pinyin=pinyin, hardblanks=hardblanks)


def build(path, collection):
    doc = Marked(path)
    text, omap = NORM.normalize(doc.raw)

    def span(a, b):
        # the line end before a line carries the offset of the line's first character
        s = bisect.bisect_left(omap, a)
        return s + (text[s:s + 1] == "\n"), bisect.bisect_left(omap, b)
    aliases = {}
    for line in doc.head["alias"]:
        k, _, v = line.partition("=")
        aliases[k.strip()] = [x.strip() for x in v.split("|")]
    claims, negatives, labels, links, now = [], [], {}, [], {}
    for kind, parts, a, b in doc.marks:
        if kind == "set":
            for k, v in parts.items():
                now.pop({"o": "oa", "p": "pa"}.get(k, ""), None) if k in "op" else None
                now[k] = v
            continue
        s, e = span(a, b)
        if kind == "negative":
            negatives.append(dict(start=s, end=e, surface=text[s:e], reason=REASONS[parts[1]], raw_start=a, raw_end=b))
            continue
        own = options(parts[4] if len(parts) > 4 else "")
        o = {k: v for k, v in now.items() if not (k == "oa" and "o" in own) and not (k == "pa" and "p" in own)} | own
        unit = UNITS[parts[1]]
        c = dict(id=f"{doc.id}-{len(claims) + 1:02d}", start=s, end=e, surface=text[s:e], raw_start=a, raw_end=b, raw_surface=doc.raw[a:b])
        if "dmg" in o:
            c["value"], bound = None, "exact"
        elif "v" in o:
            c["value"] = number(o["v"])
            try:
                bound = read(text[s:e], unit)[1]
            except ValueError:
                bound = "exact"
        else:
            c["value"], bound = read(text[s:e], unit)
        if "m" in o:
            c["value_max"], bound = number(o["m"]), "range"
        c["unit"] = unit
        if "per" in o:
            assert o["per"] in PERS, o["per"]
            c["per"] = o["per"]
        c["bound"] = o.get("b", bound)
        if c["bound"] == "approx" and re.match("近|将近|接近", text[s:e]):
            c["approx_side"] = "below"
        c["indicator"] = parts[3]
        c["category"] = CATEGORIES[parts[2]]
        c["kind"] = KINDS[o.get("k", "r")]
        for k, name in (("t", "period"), ("p", "place"), ("o", "org")):
            c[name] = None if o.get(k, "-") in ("-", "") else o[k]
        for k, name, f in (("ua", "unit_alt", UNITS.get), ("ca", "category_alt", lambda x: CATEGORIES.get(x) or (x if x in CATEGORIES.values() else None)), ("ia", "indicator_alt", str),
                           ("pa", "place_alt", str), ("oa", "org_alt", str), ("va", "value_alt", number)):
            if o.get(k) and not (k == "pa" and c["place"] is None) and not (k == "oa" and c["org"] is None):
                c[name] = [f(x) for x in o[k].split("/")]
                assert None not in c[name], (doc.id, o)
        if "opt" in o:
            c["optional"] = True
        if "dmg" in o:
            c["damaged"] = True
        if "note" in o:
            c["note"] = o["note"]
        if "id" in o:
            labels[o["id"]] = c["id"]
        for k, name in (("of", "part_of"), ("same", "same_as")):
            if k in o:
                links.append((c, name, o[k]))
        claims.append(c)
    for c, name, label in links:
        c[name] = labels[label]
    taken = sorted((x["start"], x["end"]) for x in claims + negatives)
    for (a, b), (c, d) in zip(taken, taken[1:]):
        assert b <= c, (doc.id, text[a:b], text[c:d])
    raw_at = lambda i: omap[i] if i < len(omap) else len(doc.raw)
    for m in DATE.finditer(text):
        if not any(a < m.end() and m.start() < b for a, b in taken):
            negatives.append(dict(start=m.start(), end=m.end(), surface=m.group(0), reason="date", raw_start=raw_at(m.start()), raw_end=raw_at(m.end() - 1) + 1))
    negatives.sort(key=lambda n: n["start"])
    zones = []
    copies = {a: o for a, b, o in NORM.duplicate_lines(text)}
    pos = 0
    for line in text.split("\n"):
        end = pos + len(line)
        raw_start, raw_end = raw_at(pos), raw_at(end - 1) + 1
        role = next((r for r, a, b in doc.roles if a <= raw_start < max(b, a + 1)), "body")
        z = dict(start=pos, end=end, role=role, raw_start=raw_start, raw_end=raw_end)
        if pos in copies:
            z.update(role="duplicate", duplicate_of=copies[pos], raw_duplicate_of=raw_at(copies[pos]))
        if zones and zones[-1]["role"] == z["role"] != "duplicate":
            zones[-1].update(end=end, raw_end=raw_end)
        else:
            zones.append(z)
        pos = end + 1
    for c in claims:
        assert text[c["start"]:c["end"]] == c["surface"] and c["surface"], c
        assert not any(z["role"] == "duplicate" and z["start"] <= c["start"] < z["end"] for z in zones), ("claim in a copy", c)
    out = dict(id=doc.id, set=collection, source=dict(file=doc.id + ".txt", sha256=hashlib.sha256(doc.raw.encode()).hexdigest()),
               title=doc.head["title"][0], published=(doc.head["published"] or [None])[0], form=doc.head["form"][0],
               genre=doc.head["genre"][0], aliases=aliases, text=text)
    if doc.raw != text:
        out["raw"] = doc.raw
    out.update(zones=zones, claims=claims, negatives=negatives)
    return out


def load(folder, name):
    spec = importlib.util.spec_from_file_location(name, os.path.join(folder, name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(guide, target, *flags):
    global NORM
    sys.dont_write_bytecode = True
    NORM, scorer = load(guide, "normalize"), load(guide, "score")
    here = os.path.dirname(os.path.abspath(__file__))
    here = os.path.join(here, next((f[7:] for f in flags if f.startswith("--from=")), ""))
    os.makedirs(target, exist_ok=True)
    count = collections.Counter()
    tally = collections.defaultdict(collections.Counter)
    for path in sorted(glob.glob(os.path.join(here, "*.txt"))):
        try:
            doc = build(path, os.path.basename(os.path.normpath(target)))
        except Exception as e:
            raise SystemExit(f"{path}: {type(e).__name__} {e}")
        for raw in (False, True):
            S = scorer.score_doc(doc, dict(claims=doc["claims"]), raw=raw)[0]
            assert all(m.fp == m.fn == 0 for m in S.values()), (doc["id"], raw, {k: m.d() for k, m in S.items()})
        with open(os.path.join(target, doc["id"] + ".json"), "w", encoding="utf8") as f:
            json.dump(doc, f, ensure_ascii=False, indent=1)
            f.write("\n")
        count.update(documents=1, claims=len(doc["claims"]), optional=sum("optional" in c for c in doc["claims"]), negatives=len(doc["negatives"]))
        for c in doc["claims"]:
            tally["unit"][c["unit"]] += 1
            tally["category"][c["category"]] += 1
            tally["kind"][c["kind"]] += 1
            tally["bound"][c["bound"]] += 1
            if "--values" in flags:
                print(c["id"], c["surface"].replace("\n", "\\n"), c["value"], c.get("value_max", ""), c["unit"], c["bound"], c.get("per", ""), c["category"], c["indicator"], c["period"], c["place"], c["org"], sep=" | ")
        tally["genre"][doc["genre"]] += len(doc["claims"])
        tally["reason"].update(n["reason"] for n in doc["negatives"])
        if "--loose" in flags:
            known = [(x["start"], x["end"]) for x in doc["claims"] + doc["negatives"]]
            for m in NUMERAL.finditer(doc["text"]):
                inside = any(a <= m.start() < b for a, b in known) or any(z["role"] == "duplicate" and z["start"] <= m.start() < z["end"] for z in doc["zones"])
                if not inside:
                    print(doc["id"], doc["text"][max(0, m.start() - 8):m.end() + 6].replace("\n", "/"))
    print(dict(count))
    for k, v in tally.items():
        print(k, dict(v.most_common()))


if __name__ == "__main__":
    main(*sys.argv[1:])
