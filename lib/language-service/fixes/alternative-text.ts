import type { QuickFix } from "@/lib/language-service/types";
import type { FixContext } from "./context";

export function fixAlternativeText({ document, target }: FixContext): QuickFix | undefined {
	const title = "Add alternative text";
	if (target.label) return { title, edits: [], selection: { from: target.label.from, to: target.label.to } };
	if (!target.tag) return undefined;
	const { name, attributes } = target.tag;
	const alt = attributes.find((attribute) => document.source.slice(attribute.name) === "alt");
	if (alt?.value) return { title, edits: [], selection: alt.value };
	const [at, insert] = alt ? [alt.name.to, '=""'] : [name.to, ' alt=""'];
	const cursor = at + insert.length - 1;
	return { title, edits: [{ from: at, to: at, insert }], selection: { from: cursor, to: cursor } };
}
