import type { Kind } from "./kind";
import { checkBlog, checkSiteFolder } from "./kinds/blogs";
import { checkBody } from "./kinds/bodies";
import { checkDense } from "./kinds/dense";
import { checkExport } from "./kinds/exports";
import { checkFileNames } from "./kinds/file-names";
import { checkFrontMatter } from "./kinds/front-matter";
import { checkLanguage } from "./kinds/language";
import { checkRequest } from "./kinds/requests";
import { checkSettings } from "./kinds/settings";

/** The kinds of input that are fuzzed. */
export const KINDS: readonly Kind[] = [
	checkFrontMatter,
	checkBody,
	checkDense,
	checkFileNames,
	checkSettings,
	checkBlog,
	checkExport,
	checkSiteFolder,
	checkRequest,
	checkLanguage,
];
