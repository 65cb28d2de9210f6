import { findMojibake, KNOWN_LANGUAGES, RULE_NAMES } from "quire-blog/tools/blog";
import { findOnlyMatch } from "@/lib/utils/suggest";
import { readOutline } from "@/packages/language-server/src/service/outline";
import type { QuickFix } from "@/packages/language-server/src/service/types";
import { type FixContext, replacement } from "./context";

export function fixHeadingLevel({ document, target, post }: FixContext): QuickFix | undefined {
	const { source } = document;
	const marks = /^#+(?=\s)/.exec(source.slice(target))?.[0];
	const headings = readOutline(document, post.title);
	const index = headings.findIndex(({ from }) => from <= target.from && target.from - from <= 3);
	if (marks === undefined || index < 0) return undefined;
	const level = (headings[index - 1]?.depth ?? 1) + 1;
	const range = { from: target.from, to: target.from + marks.length };
	return replacement(`Make it level ${level}`, range, "#".repeat(level));
}

/** Corrects all characters of the body, or of a field of the front matter, that were decoded twice. */
export function fixEncoding({ document, target }: FixContext): QuickFix | undefined {
	const { source, body } = document;
	const { from, to } = target.entry?.value ?? { from: body.from, to: source.text.length };
	const edits = findMojibake(source.text)
		.filter(
			({ index }) => index >= from && index < to && (index < body.from || body.masked[index] === source.flat[index]),
		)
		.map(({ index, found, meant }) => ({ from: index, to: index + found.length, insert: meant }));
	const [first] = edits;
	if (!first) return undefined;
	const title = `Write \`${first.insert}\`${edits.length > 1 ? `, and ${edits.length - 1} more` : ""}`;
	return { title, edits };
}

/** Encloses a tag that is shown as text in backticks, or closes it where the parser assumes its end. */
export function fixUnclosedTag({ document, diagnostic }: FixContext): QuickFix | undefined {
	const { source } = document;
	const from = source.offsetAt(diagnostic);
	const tag = /^<([a-z][^\s<>/`]*)[^<>`\n]*>/i.exec(source.slice({ from, to: source.lineAt(diagnostic.line).to }));
	if (!tag) return undefined;
	const [text, name] = tag;
	const range = { from, to: from + text.length };
	if (diagnostic.message.includes("shown as text")) return replacement("Put it in backticks", range, `\`${text}\``);
	return diagnostic.message.includes("end at once")
		? replacement(`Add \`</${name}>\``, range, `${text}</${name}>`)
		: undefined;
}

export function fixIgnoredRule({ document, target, diagnostic }: FixContext): QuickFix | undefined {
	const name = /^There is no rule `([a-z-]+)`/.exec(diagnostic.message)?.[1];
	const known = name && findOnlyMatch(name, RULE_NAMES);
	if (!name || !known) return undefined;
	const at = document.source.slice(target).search(new RegExp(`\\b${name}\\b(?!-)`));
	if (at < 0) return undefined;
	const from = target.from + at;
	return replacement(`Write \`${known}\``, { from, to: from + name.length }, known);
}

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

export function fixCodeLanguage({ document, target }: FixContext): QuickFix | undefined {
	const known = findOnlyMatch(document.source.slice(target), KNOWN_LANGUAGES);
	return known === undefined ? undefined : replacement(`Write \`${known}\``, target, known);
}

export function fixComponent({ document, target, checks }: FixContext): QuickFix | undefined {
	const { source, body } = document;
	const name = target.tag && source.slice(target.tag.name);
	const known = name && findOnlyMatch(name, checks.components);
	if (!known) return undefined;
	const uses = body.tags.filter((tag) => source.slice(tag.name) === name);
	return { title: `Write <${known}>`, edits: uses.map((tag) => ({ ...tag.name, insert: known })) };
}
