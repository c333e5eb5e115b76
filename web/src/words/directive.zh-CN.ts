export default {
  tasks: '我的任务',
  tasksNote: '所有有期限的事项，最急的在前。',
  noTasks: '没有待办事项。新的线索、审核和申诉到期前会出现在这里。',
  noTasksFiltered: '没有这一类待办事项。',
  whose: '所属',
}
