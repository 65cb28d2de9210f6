import { lineEnd } from "@/lib/utils/text";
import { findTags, type TagText } from "@/packages/language-server/src/service/body-text";
import { describeComponent, listComponents } from "@/packages/language-server/src/service/components";
import type { Completion, ComponentInfo, PropInfo, TextRange } from "@/packages/language-server/src/service/types";
import { type CompletionContext, completion, rank } from "./completion";
import { completeDestination } from "./destinations";

const IMAGE_PROPS = new Set(["src", "poster", "image", "cover"]);
const LINK_PROPS = new Set(["href", "to", "link"]);
/** Elements of HTML whose `src` is no image. */
const NO_IMAGES = new Set(["script", "iframe", "video", "audio", "source", "embed", "track"]);

export async function completeTag(context: CompletionContext): Promise<Completion[]> {
	const { document, offset } = context;
	const { masked } = document.body;
	const start = findTagStart(masked, offset);
	if (start < 0) return [];
	const before = masked.slice(start, offset);
	const name = /^<(\/?)([\w.]*)$/.exec(before);
	if (name) return completeName(context, name[1] === "/", name[2] ?? "");
	const [tag] = [...findTags(before)];
	if (!tag?.isOpen || tag.isClosing || /[>]$/.test(before)) return [];
	return completeAttribute(context, shiftTag(tag, start));
}

/** Returns the offset of the `<` of the tag around an offset. A `<` in a value begins no tag. */
function findTagStart(masked: string, offset: number): number {
	let at = masked.lastIndexOf("<", offset - 1);
	for (let tries = 0; at >= 0 && tries < 5; tries += 1) {
		if (offset - at > 3_000) return -1;
		if (/^<\/?[A-Za-z]/.test(masked.slice(at, at + 3)) || /^<\/?$/.test(masked.slice(at, offset))) return at;
		at = masked.lastIndexOf("<", at - 1);
	}
	return -1;
}

function shiftTag(tag: TagText, by: number): TagText {
	const shift = ({ from, to }: TextRange) => ({ from: from + by, to: to + by });
	return {
		...tag,
		...shift(tag),
		name: shift(tag.name),
		attributes: tag.attributes.map(({ name, value, isText }) => ({
			name: shift(name),
			value: value && shift(value),
			isText,
		})),
	};
}

async function completeName(context: CompletionContext, isClosing: boolean, typed: string): Promise<Completion[]> {
	const { blog, document, offset, post } = context;
	const { flat } = document.source;
	const range = { from: offset - typed.length, to: offset };
	if (isClosing) return completeClosing(context, typed, range);
	if (post.trust === "text") return [];
	const components = await listComponents(blog);
	const rest = /^[^\n]*/.exec(flat.slice(offset))?.[0] ?? "";
	const isWhole = rest.trim() === "" || rest.trim() === ">";
	const end = lineEnd(document.source.text);
	const isAlone = flat.slice(flat.lastIndexOf("\n", offset - 1) + 1, range.from - 1).trim() === "";
	return rank(
		typed,
		components.map((component) => ({
			texts: [component.name],
			create: () => {
				const snippet = isWhole ? writeTag(component, isAlone ? end : "") : { insert: component.name };
				const to = isWhole ? offset + rest.trimEnd().length : offset;
				return completion({ from: range.from, to }, snippet.insert, {
					label: component.name,
					kind: "component",
					...(component.source && { detail: component.source.file }),
					documentation: describeComponent(component),
					...("cursor" in snippet && { cursor: snippet.cursor }),
				});
			},
		})),
	);
}

/** Completes a tag after its `<`, on lines of its own if there is a line end. */
function writeTag({ name, hasContent, props }: ComponentInfo, end: string): { insert: string; cursor: number } {
	if (!hasContent) {
		const space = props.length > 0 ? " " : "";
		return { insert: `${name}${space} />`, cursor: name.length + 1 };
	}
	const [before, after] = end ? [`${name}>${end}${end}`, `${end}${end}</${name}>`] : [`${name}>`, `</${name}>`];
	return { insert: before + after, cursor: before.length };
}

function completeClosing({ document, offset }: CompletionContext, typed: string, range: TextRange): Completion[] {
	const { source, body } = document;
	const open: string[] = [];
	for (const tag of body.tags) {
		if (tag.from >= range.from - 2) break;
		const name = source.slice(tag.name);
		if (tag.isClosing) open.splice(open.lastIndexOf(name) >= 0 ? open.lastIndexOf(name) : open.length);
		else if (!source.slice(tag).endsWith("/>") && /^\p{Lu}/u.test(name)) open.push(name);
	}
	const end = source.flat[offset] === ">" ? "" : ">";
	return rank(
		typed,
		[...new Set(open.toReversed())].map((name) => ({
			texts: [name],
			create: () => completion(range, name + end, { label: `/${name}`, kind: "component" }),
		})),
	);
}

async function completeAttribute(context: CompletionContext, tag: TagText): Promise<Completion[]> {
	const { blog, document, offset } = context;
	const { source } = document;
	const tagName = source.slice(tag.name);
	const component = (await listComponents(blog)).find(({ name }) => name === tagName);
	const current = tag.attributes.find(({ value }) => value && value.from <= offset && offset <= value.to);
	const isAfterName = current?.value && source.slice({ from: current.name.to, to: offset }).trim() !== "";
	if (current?.value && isAfterName) {
		const isFinished =
			/["'}]$/.test(source.slice({ from: current.name.to + 1, to: offset })) && offset > current.value.to;
		return isFinished ? [] : completeValue(context, { tagName, component, current });
	}
	const typed = /(?<![\w:-])[\w:-]*$/.exec(source.slice({ from: tag.name.to, to: offset }))?.[0] ?? "";
	const space = source.text[offset - typed.length - 1] ?? "";
	if (!component || !/\s/.test(space)) return [];
	const written = new Set(tag.attributes.map(({ name }) => source.slice(name)).filter((name) => name !== typed));
	const range = { from: offset - typed.length, to: offset };
	const hasValue = /^\s*=/.test(source.flat.slice(offset, offset + 10));
	return rank(
		typed,
		component.props
			.filter(({ name }) => !written.has(name))
			.map((prop) => ({
				texts: [prop.name],
				create: () => {
					const { insert, cursor } = writeProp(prop, hasValue);
					return completion(range, insert, {
						label: prop.name,
						kind: "property",
						detail: prop.type.replaceAll("`", ""),
						...(prop.description && { documentation: prop.description }),
						...(cursor !== undefined && { cursor }),
					});
				},
			})),
	);
}

function writeProp({ name, kind }: PropInfo, hasValue: boolean): { insert: string; cursor?: number } {
	if (hasValue || kind === "flag") return { insert: name };
	const marks = kind === "text" ? '""' : "{}";
	return { insert: `${name}=${marks}`, cursor: name.length + 2 };
}

interface Value {
	tagName: string;
	component: ComponentInfo | undefined;
	current: TagText["attributes"][number];
}

async function completeValue(
	context: CompletionContext,
	{ tagName, component, current }: Value,
): Promise<Completion[]> {
	const { document, offset } = context;
	const { name, value, isText } = current;
	if (!value) return [];
	const { source } = document;
	const typed = source.slice({ from: value.from, to: offset });
	// The tag was read up to the cursor; a finished value continues after it.
	const mark = source.text[value.from - 1] ?? "";
	const rest = /["']/.test(mark) ? source.flat.slice(offset).search(new RegExp(`[${mark}\\n>]`)) : 0;
	const isFinished = rest > 0 && source.flat[offset + rest] === mark;
	const range = { from: value.from, to: isFinished ? offset + rest : offset };
	const prop = source.slice(name);
	if (isText && (prop === "srcSet" || IMAGE_PROPS.has(prop)) && !NO_IMAGES.has(tagName)) {
		return completeDestination(context, typed, { isImage: true, range });
	}
	if (isText && LINK_PROPS.has(prop)) return completeDestination(context, typed, { isImage: false, range });
	const info = component?.props.find((one) => one.name === prop);
	const values = isText ? (info?.values ?? []) : info?.kind === "flag" ? ["true", "false"] : [];
	return rank(
		typed,
		values.map((one) => ({ texts: [one], create: () => completion(range, one, { kind: "value" }) })),
	);
}
