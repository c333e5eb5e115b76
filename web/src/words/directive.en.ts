export default {
  tasks: 'My tasks',
  tasksNote: 'Everything with a deadline, the most urgent first.',
  noTasks: 'Nothing to do. Clues, checks and appeals show up here before they are due.',
  noTasksFiltered: 'Nothing of this kind to do.',
  whose: 'Whose',
}
