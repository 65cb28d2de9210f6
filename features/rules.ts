// The rules of features, of which diagnostics are made before pages are loaded.
import { REVIEW_RULES } from "./reviews/rules";

export const FEATURE_RULES = { ...REVIEW_RULES };
