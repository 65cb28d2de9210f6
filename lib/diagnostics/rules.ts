import { FEATURE_RULES } from "@/features/rules";
import { APP_RULES } from "./rules/app";
import { FILE_RULES } from "./rules/files";
import { FRONT_MATTER_RULES } from "./rules/front-matter";
import { HTML_RULES } from "./rules/html";
import { IMAGE_RULES } from "./rules/images";
import { LINK_RULES } from "./rules/links";
import { MARKDOWN_RULES } from "./rules/markdown";
import { OWNER_CODE_RULES } from "./rules/owner-code";
import { SETTING_RULES } from "./rules/settings";

/** Every rule of the checks, in the order of the reference. */
export const RULES = {
	...SETTING_RULES,
	...FRONT_MATTER_RULES,
	...FILE_RULES,
	...MARKDOWN_RULES,
	...HTML_RULES,
	...IMAGE_RULES,
	...LINK_RULES,
	...FEATURE_RULES,
	...OWNER_CODE_RULES,
	...APP_RULES,
};

export type RuleName = keyof typeof RULES;

/** The names of all checks, which `checks` of the settings can change. */
export const RULE_NAMES = Object.keys(RULES) as [RuleName, ...RuleName[]];
