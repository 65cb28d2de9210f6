import { FIELDS, type FieldDoc, findField } from "quire-blog/tools/blog";
import type { Field } from "@/packages/language-server/src/blog-types";
import type { TagText } from "./body-text";
import type { PostDocument } from "./document";
import type { TextRange } from "./types";

export type Element = TextRange &
	(
		| { kind: "field"; field: Field }
		| { kind: "tag" | "author"; name: string }
		| { kind: "destination"; url: string }
		| { kind: "component"; name: string }
		| { kind: "prop"; component: string; name: string }
	);

const URL_ATTRIBUTES = new Set(["href", "to", "link", "src", "poster", "image", "cover"]);

export function findElement(document: PostDocument, offset: number): Element | undefined {
	const { frontMatter } = document;
	const isInFrontMatter = frontMatter && offset >= frontMatter.content.from && offset <= frontMatter.content.to;
	return isInFrontMatter ? findInFrontMatter(document, offset) : findInBody(document, offset);
}

const isIn = (range: TextRange | undefined, offset: number): range is TextRange =>
	range !== undefined && range.from <= offset && offset <= range.to;

function findInFrontMatter({ source, frontMatter }: PostDocument, offset: number): Element | undefined {
	const at = frontMatter?.entries.filter(({ key, value }) => isIn(key, offset) || isIn(value, offset)).at(-1);
	const [key] = at?.path ?? [];
	const field = typeof key === "string" ? findField(key) : undefined;
	if (!at || !field) return undefined;
	const isKey = at.path.length === 1 && isIn(at.key, offset);
	if (isKey) return { kind: "field", field, from: at.key.from, to: at.key.to };
	const range = at.value ?? at.key;
	if (at.text === undefined) return undefined;
	const { entries }: Partial<FieldDoc> = FIELDS[field];
	if (entries === "tag" || entries === "author") {
		const item = findItem(source.slice(range), at.text, offset - range.from);
		// The name of an author may be a key of its own.
		if (
			entries === "author" &&
			at.path.some((part) => typeof part === "string" && part !== key && !/^(?:id|key)$/.test(part))
		)
			return undefined;
		return (
			item && {
				kind: entries,
				name: item.text,
				from: range.from + item.from,
				to: range.from + item.to,
			}
		);
	}
	const isUrl =
		(field === "image" && (at.path.length === 1 || at.path.at(-1) === "src" || typeof at.path.at(-1) === "number")) ||
		(field === "translations" && at.path.length === 2);
	return isUrl ? { kind: "destination", url: at.text, from: range.from, to: range.to } : undefined;
}

/** Finds the name at an offset of a value, which may be several names separated by commas. */
function findItem(written: string, text: string, offset: number): (TextRange & { text: string }) | undefined {
	if (!text.includes(",") || !written.includes(text)) return { from: 0, to: written.length, text };
	for (const { 0: part, index } of text.matchAll(/[^,]+/g)) {
		const from = written.indexOf(text) + index + (part.length - part.trimStart().length);
		const range = { from, to: from + part.trim().length };
		if (isIn(range, offset)) return { ...range, text: part.trim() };
	}
	return undefined;
}

function findInBody({ source, body }: PostDocument, offset: number): Element | undefined {
	const tag = body.tags.find((one) => isIn(one, offset) && offset < one.to);
	const inTag = tag && findInTag(source, tag, offset);
	if (inTag) return inTag;
	const link = body.links.filter((one) => isIn(one, offset) && offset < one.to).at(-1);
	if (link) return { kind: "destination", url: source.slice(link.destination), from: link.from, to: link.to };
	const reference = body.references.findLast((one) => isIn(one, offset) && offset < one.to);
	const definition = reference && body.definitions.get(reference.key);
	if (reference && definition) {
		return { kind: "destination", url: source.slice(definition), from: reference.from, to: reference.to };
	}
	const destination = [...body.definitions.values()].find((one) => isIn(one, offset));
	return destination && { kind: "destination", url: source.slice(destination), ...destination };
}

function findInTag(source: PostDocument["source"], tag: TagText, offset: number): Element | undefined {
	const name = source.slice(tag.name);
	if (isIn(tag.name, offset)) return { kind: "component", name, ...tag.name };
	const attribute = tag.attributes.find((one) => isIn(one.name, offset) || isIn(one.value, offset));
	if (!attribute) return undefined;
	const prop = source.slice(attribute.name);
	if (isIn(attribute.name, offset)) return { kind: "prop", component: name, name: prop, ...attribute.name };
	const { value, isText } = attribute;
	if (!value || !isText || !URL_ATTRIBUTES.has(prop)) return undefined;
	return { kind: "destination", url: source.slice(value), from: value.from, to: value.to };
}
