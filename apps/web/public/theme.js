// Runs before the first paint, so that a person's chosen theme does not flash. The rest of the theme is CSS.
(function () {
  try {
    var theme = localStorage.getItem('qw.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme);
  } catch (blocked) {
    // Storage may be switched off; then the system's theme stays.
  }
})();
