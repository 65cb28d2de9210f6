// The rules of features, of which diagnostics are made before pages are loaded.
import { EMBED_RULES } from "./embeds/rules";
import { LANGUAGE_RULES } from "./languages/rules";
import { LOOK_RULES } from "./look/rules";
import { REVIEW_RULES } from "./reviews/rules";
import { SECTION_RULES } from "./sections/rules";
import { SERIES_RULES } from "./series/rules";
import { UPDATE_RULES } from "./updates/rules";

export const FEATURE_RULES = {
	...EMBED_RULES,
	...LANGUAGE_RULES,
	...LOOK_RULES,
	...REVIEW_RULES,
	...SECTION_RULES,
	...SERIES_RULES,
	...UPDATE_RULES,
};
