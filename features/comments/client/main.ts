import { createLoader } from "@/lib/client/load-module";
import { enableComments } from "./enable";

/** Defined when the script is bundled. */
declare const COMMENTS_MODULE: string;
declare const COMMENTS_HASH: string;

const loadComments = createLoader<typeof import("./module")>(COMMENTS_MODULE, COMMENTS_HASH);

const section = document.querySelector<HTMLElement>("body > main > [data-comments]");
if (section) enableComments(section, loadComments);
