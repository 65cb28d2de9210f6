import { enableSearchPage } from "./search-page";

export { openDialog } from "./dialog";

const form = document.querySelector<HTMLFormElement>("main > search > form");
if (form) enableSearchPage(form);
