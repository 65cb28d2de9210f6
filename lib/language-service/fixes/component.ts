import type { QuickFix } from "@/lib/language-service/types";
import { findOnlyMatch } from "@/lib/utils/suggest";
import type { FixContext } from "./context";

export function fixComponent({ document, target, checks }: FixContext): QuickFix | undefined {
	const { source, body } = document;
	const name = target.tag && source.slice(target.tag.name);
	const known = name && findOnlyMatch(name, checks.components);
	if (!known) return undefined;
	const uses = body.tags.filter((tag) => source.slice(tag.name) === name);
	return { title: `Write <${known}>`, edits: uses.map((tag) => ({ ...tag.name, insert: known })) };
}
