import type { QuickFix } from "@/lib/language-service/types";
import { KNOWN_LANGUAGES } from "@/lib/markdown/code/languages";
import { findOnlyMatch } from "@/lib/utils/suggest";
import { type FixContext, replacement } from "./context";

export function fixCodeLanguage({ document, target }: FixContext): QuickFix | undefined {
	const known = findOnlyMatch(document.source.slice(target), KNOWN_LANGUAGES);
	return known === undefined ? undefined : replacement(`Write \`${known}\``, target, known);
}
