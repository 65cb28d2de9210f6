import { fillPage } from "./page";

export { openDialog } from "./dialog";

const form = document.querySelector<HTMLFormElement>("search form");
if (form) fillPage(form);
