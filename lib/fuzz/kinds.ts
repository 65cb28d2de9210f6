import type { Kind } from "./kind";
import { checkCompiledBody, checkWords } from "./kinds/bodies";
import { checkExport } from "./kinds/exports";
import { checkFileNames } from "./kinds/file-names";
import { checkFrontMatter } from "./kinds/front-matter";
import { checkLanguage } from "./kinds/language";
import { checkRequest } from "./kinds/requests";
import { checkSettings } from "./kinds/settings";

/** The kinds of input that are fuzzed. */
export const KINDS: readonly Kind[] = [
	checkFrontMatter,
	checkWords,
	checkCompiledBody,
	checkFileNames,
	checkSettings,
	checkExport,
	checkRequest,
	checkLanguage,
];
