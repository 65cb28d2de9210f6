// The pages of Next can't import it.
export { renderToString } from "react-dom/server";
