import { enableSearchPage } from "./page";

export { openDialog } from "./dialog";

const form = document.querySelector<HTMLFormElement>("search form");
if (form) enableSearchPage(form);
