// The rules of features, of which diagnostics are made before pages are loaded.
import { LOOK_RULES } from "./look/rules";
import { REVIEW_RULES } from "./reviews/rules";

export const FEATURE_RULES = { ...LOOK_RULES, ...REVIEW_RULES };
