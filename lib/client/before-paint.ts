import { savedTheme } from "./theme";

// Inlined ahead of the body, so that nothing is painted in the wrong theme. The page's script sets the colour of the
// browser's own interface later.
document.documentElement.dataset.theme = savedTheme();
