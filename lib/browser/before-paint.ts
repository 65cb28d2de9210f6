import { showChosenTheme } from "./theme";

// Stands inside the page, ahead of its body: nothing is ever painted in the wrong theme.
showChosenTheme();
