import { savedTheme } from "./theme";

// Stands inside the page, ahead of its body: nothing is ever painted in the wrong theme. The browser's frame follows
// with the page's script.
document.documentElement.dataset.theme = savedTheme();
