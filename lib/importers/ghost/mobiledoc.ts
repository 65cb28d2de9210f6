import { z } from "zod";
import { escapeHtml } from "@/lib/utils/html";
import { cardToHtml } from "./cards";

const card = z.tuple([z.string(), z.record(z.string(), z.unknown()).catch({})], z.unknown());
const marker = z.tuple([z.number(), z.array(z.number()), z.number(), z.union([z.string(), z.number()])]);
const mobiledoc = z.looseObject({
	atoms: z.array(z.tuple([z.string(), z.string()], z.unknown())).default([]),
	cards: z.array(card).default([]),
	markups: z.array(z.tuple([z.string()], z.unknown())).default([]),
	sections: z.array(z.array(z.unknown())).default([]),
});
type Mobiledoc = z.output<typeof mobiledoc>;

const TAG = /^[a-z][a-z0-9]*$/i;

/** HTML of a body in Mobiledoc, of Ghost 1 to 4: https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md */
export function mobiledocToHtml(source: string): string | undefined {
	try {
		const doc = mobiledoc.parse(JSON.parse(source));
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
	const tag = tagOf(second, "p");
	if (type === 3) {
		const items = z.array(z.array(marker)).parse(third);
		return `<${tag}>${items.map((item) => `<li>${markersToHtml(item, doc)}</li>`).join("")}</${tag}>`;
	}
	const html = markersToHtml(z.array(marker).parse(third ?? []), doc);
	return html && `<${tag}>${html}</${tag}>`;
}

function markersToHtml(markers: z.output<typeof marker>[], { markups, atoms }: Mobiledoc): string {
	const open: string[] = [];
	let html = "";
	for (const [type, opened, closed, value] of markers) {
		for (const index of opened) {
			const [name = "span", attributes] = markups[index] ?? [];
			open.push(tagOf(name, "span"));
			html += `<${tagOf(name, "span")}${attributesOf(attributes)}>`;
		}
		html += type === 1 ? atomToHtml(atoms[Number(value)]) : escapeHtml(String(value));
		for (let count = 0; count < closed; count += 1) html += `</${open.pop() ?? "span"}>`;
	}
	return html;
}

/** A list of names and values in turn. */
function attributesOf(list: unknown): string {
	const flat = Array.isArray(list) ? list.map(String) : [];
	return flat
		.map((name, index) =>
			index % 2 === 0 && /^[\w-]+$/.test(name) ? ` ${name}="${escapeHtml(flat[index + 1] ?? "")}"` : "",
		)
		.join("");
}

function atomToHtml(atom: [string, string, ...unknown[]] | undefined): string {
	return atom?.[0] === "soft-return" ? "<br>" : escapeHtml(atom?.[1] ?? "");
}

function tagOf(name: unknown, otherwise: string): string {
	return typeof name === "string" && TAG.test(name) ? name.toLowerCase() : otherwise;
}
