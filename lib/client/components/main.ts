export { copyCode } from "./copy-code";
export { openImageDialog } from "./image-dialog";
export { syncTabs } from "./sync-tabs";
