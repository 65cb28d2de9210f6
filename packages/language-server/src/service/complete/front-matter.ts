import { FIELD_KEYS, FIELDS, type FieldDoc, findField, MESSAGE_LANGUAGES } from "quire-blog/tools/blog";
import type { Field } from "@/packages/language-server/src/blog-types";
import { describeField } from "@/packages/language-server/src/service/describe";
import type { FrontMatterText } from "@/packages/language-server/src/service/front-matter-text";
import type { Completion } from "@/packages/language-server/src/service/types";
import { type CompletionContext, completion, rank } from "./completion";
import { completeNestedValue, completeValue } from "./field-values";

/** Matches a key at the top level or below one, up to its value. */
const KEY_BEFORE = /^(\s*)(?:-\s+)?(["']?)([\w-]*)$/;
const VALUE_BEFORE = /^(\s*)(?:-\s+)?(["']?)([\w-]+)\2\s*[:=]\s*(.*)$/s;
const ITEM_BEFORE = /^(\s*)-\s*(.*)$/;

export async function completeFrontMatter(
	context: CompletionContext,
	frontMatter: FrontMatterText,
): Promise<Completion[]> {
	const { document, offset } = context;
	const { flat } = document.source;
	const { from } = frontMatter.content;
	const before = flat.slice(from, offset);
	const line = before.slice(before.lastIndexOf("\n") + 1);
	const value = VALUE_BEFORE.exec(line);
	const parent = findParent(before, line);
	const itemField = parent === undefined ? undefined : findField(parent);
	const isItem = /^\s*-\s/.test(line);
	const { entries }: Partial<FieldDoc> = itemField ? FIELDS[itemField] : {};
	const hasMappings = isItem && entries === "mapping";
	if (value && (!isItem || hasMappings)) {
		const [, indent = "", , key = "", typed = ""] = value;
		const isNested = indent !== "" || isItem;
		const field = isNested ? undefined : findField(key);
		if (field) return completeValue(context, field, typed, isOpenList(typed) ? readItems(frontMatter, key) : []);
		return isNested ? completeNestedValue(context, parent, key, typed) : [];
	}
	const item = hasMappings ? undefined : ITEM_BEFORE.exec(line);
	if (item && parent !== undefined && itemField) {
		return completeValue(context, itemField, item[2] ?? "", readItems(frontMatter, parent));
	}
	// A list in brackets may continue over several lines.
	const list = /(?:^|\n)(["']?)([\w-]+)\1\s*[:=]\s*\[([^\]]*)$/.exec(before.slice(-5000));
	const listField = list?.[2] ? findField(list[2]) : undefined;
	if (list?.[2] && listField) {
		return completeValue(context, listField, `[${list[3] ?? ""}`, readItems(frontMatter, list[2]));
	}
	const key = KEY_BEFORE.exec(line);
	if (!key) return [];
	const [, indent = "", , typed = ""] = key;
	if (indent === "" && !isItem) return completeKey(context, frontMatter, typed);
	return parent ? completeNestedKey(context, parent, typed) : [];
}

function findParent(before: string, line: string): string | undefined {
	if (!/^\s|^-/.test(line)) return undefined;
	const above = before.slice(0, before.length - line.length).split("\n");
	const parent = above.findLast((one) => /^["']?[\w-]+["']?\s*:/.test(one));
	return parent === undefined ? undefined : /[\w-]+/.exec(parent)?.[0];
}

const isOpenList = (typed: string) => typed.startsWith("[") || typed.includes(",");

function readItems({ entries }: FrontMatterText, key: string): string[] {
	return entries.flatMap(({ path, text }) =>
		path[0] === key && text !== undefined
			? path.length === 2
				? [text]
				: text.split(",").map((one) => one.trim())
			: [],
	);
}

function completeKey(
	{ document, offset }: CompletionContext,
	{ language, entries }: FrontMatterText,
	typed: string,
): Completion[] {
	const { flat } = document.source;
	const rest = /^[\w-]*(["']?\s*[:=])?/.exec(flat.slice(offset));
	const hasValue = rest?.[1] !== undefined;
	const range = {
		from: offset - typed.length,
		to: offset + (hasValue ? (rest?.[0].length ?? 0) - (rest?.[1]?.length ?? 0) : 0),
	};
	const present = new Set(
		entries
			.filter(({ key, path }) => path.length === 1 && key.from !== range.from)
			.map(({ path }) => findField(String(path[0]))),
	);
	const fields = Object.entries<FieldDoc>(FIELDS).filter(([field]) => !present.has(field as Field));
	return rank(
		typed,
		fields.map(([field, doc]) => {
			const keys: readonly string[] = FIELD_KEYS[field as Field];
			const name = keys.find((key) => typed !== "" && key.startsWith(typed)) ?? keys[0] ?? field;
			return {
				texts: [name],
				create: () =>
					completion(range, hasValue ? name : `${name}${language === "toml" ? " = " : ": "}`, {
						label: name,
						kind: "field",
						detail: doc.type.replaceAll("`", ""),
						documentation: describeField(field as Field),
					}),
			};
		}),
	);
}

function completeNestedKey({ offset, document }: CompletionContext, parent: string, typed: string): Completion[] {
	const field = findField(parent);
	const range = { from: offset - typed.length, to: offset };
	const hasValue = /^\s*:/.test(document.source.flat.slice(offset, offset + 10));
	const declared: FieldDoc | undefined = field && FIELDS[field];
	const keys = field === "translations" ? MESSAGE_LANGUAGES : (declared?.nestedKeys ?? []);
	return rank(
		typed,
		keys.map((key) => ({
			texts: [key],
			create: () => completion(range, hasValue ? key : `${key}: `, { label: key, kind: "field" }),
		})),
	);
}
