import type { Kind } from "./kind";
import { checkBlog, checkSiteFolder } from "./kinds/blogs";
import { checkCompiledBody, checkDenseBody } from "./kinds/bodies";
import { checkDenseData } from "./kinds/dense-data";
import { checkExport } from "./kinds/exports";
import { checkFileNames } from "./kinds/file-names";
import { checkFrontMatter } from "./kinds/front-matter";
import { checkLanguage } from "./kinds/language";
import { checkRequest } from "./kinds/requests";
import { checkSettings } from "./kinds/settings";
import { checkMutatedWords, checkWords } from "./kinds/words";

/** The kinds of input that are fuzzed. */
export const KINDS: readonly Kind[] = [
	checkFrontMatter,
	checkWords,
	checkMutatedWords,
	checkCompiledBody,
	checkDenseBody,
	checkDenseData,
	checkFileNames,
	checkSettings,
	checkBlog,
	checkExport,
	checkSiteFolder,
	checkRequest,
	checkLanguage,
];
