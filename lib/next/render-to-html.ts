// Compiled apart from the pages, because server components can't import this.
export { renderToStaticMarkup } from "react-dom/server";
