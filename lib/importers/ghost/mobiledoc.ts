import { z } from "zod";
import { isTooDeep } from "@/lib/importers/depth";
import { escapeHtml } from "@/lib/utils/html";
import { cardToHtml } from "./cards";

const cardSchema = z.tuple([z.string(), z.record(z.string(), z.unknown()).catch({})], z.unknown());
const markerSchema = z.tuple([z.number(), z.array(z.number()), z.number(), z.union([z.string(), z.number()])]);
const mobiledocSchema = z.looseObject({
	atoms: z.array(z.tuple([z.string(), z.string()], z.unknown())).default([]),
	cards: z.array(cardSchema).default([]),
	markups: z.array(z.tuple([z.string()], z.unknown())).default([]),
	sections: z.array(z.array(z.unknown())).default([]),
});
type Mobiledoc = z.output<typeof mobiledocSchema>;

const TAG_NAME = /^[a-z][a-z0-9]*$/i;

/**
 * Converts Mobiledoc, the format of Ghost 1 to 4, to HTML. Returns `undefined` if the source isn't valid.
 * https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md
 */
export function mobiledocToHtml(source: string): string | undefined {
	try {
		const data: unknown = JSON.parse(source);
		if (isTooDeep(data)) return undefined;
		const doc = mobiledocSchema.parse(data);
		return doc.sections.map((section) => sectionToHtml(section, doc)).join("\n");
	} catch {
		return undefined;
	}
}

function sectionToHtml([type, second, third]: unknown[], doc: Mobiledoc): string {
	if (type === 10) {
		const [name = "", payload = {}] = doc.cards[Number(second)] ?? [];
		return cardToHtml(name, payload);
	}
	if (type === 2) return `<figure><img src="${escapeHtml(String(second))}" alt=""></figure>`;
	const tag = toTagName(second, "p");
	if (type === 3) {
		const items = z.array(z.array(markerSchema)).parse(third);
		return `<${tag}>${items.map((item) => `<li>${markersToHtml(item, doc)}</li>`).join("")}</${tag}>`;
	}
	const html = markersToHtml(z.array(markerSchema).parse(third ?? []), doc);
	return html && `<${tag}>${html}</${tag}>`;
}

function markersToHtml(markers: z.output<typeof markerSchema>[], { markups, atoms }: Mobiledoc): string {
	const open: string[] = [];
	let html = "";
	for (const [type, openedMarkups, closedCount, value] of markers) {
		for (const index of openedMarkups) {
			const [name = "span", attributes] = markups[index] ?? [];
			open.push(toTagName(name, "span"));
			html += `<${toTagName(name, "span")}${formatAttributes(attributes)}>`;
		}
		html += type === 1 ? atomToHtml(atoms[Number(value)]) : escapeHtml(String(value));
		for (let count = 0; count < closedCount; count += 1) html += `</${open.pop() ?? "span"}>`;
	}
	return html;
}

function formatAttributes(list: unknown): string {
	const entries = Array.isArray(list) ? list.map(String) : [];
	return entries
		.map((name, index) =>
			index % 2 === 0 && /^[\w-]+$/.test(name) ? ` ${name}="${escapeHtml(entries[index + 1] ?? "")}"` : "",
		)
		.join("");
}

function atomToHtml(atom: [string, string, ...unknown[]] | undefined): string {
	return atom?.[0] === "soft-return" ? "<br>" : escapeHtml(atom?.[1] ?? "");
}

function toTagName(name: unknown, fallback: string): string {
	return typeof name === "string" && TAG_NAME.test(name) ? name.toLowerCase() : fallback;
}
