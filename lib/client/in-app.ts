import { setClassPrefix } from "./dom";

/** Defined when the script is bundled. */
declare const CLASS_PREFIX: string;

setClassPrefix(CLASS_PREFIX);
