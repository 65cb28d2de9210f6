import { definedSettings } from "@/lib/content/source/adapters/settings";
import { slugify } from "@/lib/content/urls/slug";
import { htmlToMarkdown } from "@/lib/importers/html/to-markdown";
import type { Count, Imported, ImportedAuthor, ImportedText, Progress } from "@/lib/importers/types";
import { lexicalToHtml } from "./lexical";
import { mobiledocToHtml } from "./mobiledoc";
import { type GhostExport, type Row, readGhost } from "./read-export";
import { authorIds, labels, people } from "./relations";

const PUBLIC = /^(published|scheduled|sent)$/;
/** Who may read a post; what members pay for isn't given to everyone. */
const FOR_ALL = /^(public|)$/;

/** Reads an export of Ghost and makes texts of its posts and pages. */
export async function importGhost(file: string, progress: Progress): Promise<Imported> {
	const ghost = await readGhost(file);
	const rows = ghost.table("posts").filter((row) => row.title !== undefined || row.slug !== undefined);
	const meta = new Map(ghost.table("posts_meta").map((row) => [row.post_id, row]));
	const texts = rows.map((row, index) => {
		if (index % 50 === 49) progress(index + 1, "texts converted");
		return toText(row, meta.get(row.id), ghost);
	});
	return { settings: settingsOf(ghost), authors: authorsOf(ghost, texts), texts, counts: countsOf(rows, texts) };
}

function toText(row: Row, meta: Row | undefined, ghost: GhostExport): ImportedText {
	const text = (key: string) => textOf(row[key]) ?? textOf(meta?.[key]);
	const kind = row.type === "page" || isTrue(row.page) ? "page" : "post";
	const slug = text("slug") ?? slugify(text("title") ?? "") ?? "untitled";
	return {
		kind,
		slug,
		title: text("title") ?? slug,
		date: instant(row.published_at) ?? instant(row.created_at),
		isDraft: !PUBLIC.test(text("status") ?? "draft") || !FOR_ALL.test(text("visibility") ?? ""),
		isPinned: isTrue(row.featured),
		description: text("custom_excerpt") ?? text("meta_description"),
		authors: authorIds(row, ghost),
		tags: labels(row, ghost),
		categories: [],
		image: local(text("feature_image") ?? text("image")),
		imageAlt: text("feature_image_alt"),
		canonical: URL.canParse(text("canonical_url") ?? "") ? text("canonical_url") : undefined,
		oldPaths: [`/${slug}/`],
		body: bodyOf(row),
	};
}

/** A body in whichever of Ghost's formats it is, the HTML that readers saw first; empty for one that can't be read. */
function bodyOf(row: Row): string {
	const [lexical, mobiledoc] = [textOf(row.lexical), textOf(row.mobiledoc)];
	const html = textOf(row.html) ?? (lexical && lexicalToHtml(lexical)) ?? (mobiledoc && mobiledocToHtml(mobiledoc));
	if (html !== undefined) return htmlToMarkdown(local(html) ?? "");
	return textOf(row.markdown) ?? textOf(row.plaintext) ?? "";
}

/** Addresses of the old site, for which an export has a sign, as paths of the new one. */
function local(text: string | undefined): string | undefined {
	return text?.replace(/__GHOST_URL__\/?/g, "/");
}

function settingsOf(ghost: GhostExport): Imported["settings"] {
	const settings = new Map(ghost.table("settings").map(({ key, value }) => [key, textOf(value)]));
	return definedSettings({
		title: settings.get("title"),
		description: settings.get("description"),
		language: settings.get("locale") ?? settings.get("lang") ?? settings.get("default_locale"),
		timeZone: settings.get("timezone") ?? settings.get("active_timezone"),
	});
}

function authorsOf(ghost: GhostExport, texts: readonly ImportedText[]): Record<string, ImportedAuthor> {
	const known = people(ghost);
	const used = [...new Set(texts.flatMap(({ authors }) => authors))].sort();
	return Object.fromEntries(
		used.map((id) => {
			const row = known.get(id) ?? {};
			const url = textOf(row.website);
			const socials = Object.entries({ twitter: textOf(row.twitter), facebook: textOf(row.facebook) });
			const named = Object.fromEntries(socials.filter((pair): pair is [string, string] => pair[1] !== undefined));
			const author = {
				name: textOf(row.name) ?? id,
				bio: textOf(row.bio),
				url: url && URL.canParse(url) ? url : undefined,
				image: local(textOf(row.profile_image) ?? textOf(row.image)),
				socials: Object.keys(named).length > 0 ? named : undefined,
			};
			return [
				id,
				Object.fromEntries(
					Object.entries(author).filter(([, value]) => value !== undefined),
				) as unknown as ImportedAuthor,
			];
		}),
	);
}

function countsOf(rows: readonly Row[], texts: readonly ImportedText[]): Count[] {
	const members = rows.filter((row) => !FOR_ALL.test(textOf(row.visibility) ?? "")).length;
	const injected = rows.filter((row) => textOf(row.codeinjection_head) ?? textOf(row.codeinjection_foot)).length;
	const withImages = texts.filter(({ body, image }) =>
		/\/content\/(images|media|files)\//.test(`${body} ${image ?? ""}`),
	).length;
	return [
		{ what: "posts", came: texts.filter(({ kind }) => kind === "post").length, left: 0 },
		{ what: "pages", came: texts.filter(({ kind }) => kind === "page").length, left: 0 },
		{
			what: "of these drafts",
			came: texts.filter(({ isDraft }) => isDraft).length,
			left: 0,
			hint: members > 0 ? `${members} of them for members only` : undefined,
		},
		{
			what: "texts with images of Ghost",
			came: withImages,
			left: 0,
			hint: "an export has no files: copy Ghost's content/images into public/content/",
		},
		{ what: "code injected into posts", came: 0, left: injected, why: "the blog runs no code of posts" },
	];
}

/** A text; nothing for an empty one. */
function textOf(value: unknown): string | undefined {
	return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function isTrue(value: unknown): boolean {
	return value === true || value === 1 || value === "1";
}

/** A moment that Ghost writes as text, or in its first versions as milliseconds. */
function instant(value: unknown): string | undefined {
	const isMoment = typeof value === "number" || (typeof value === "string" && value !== "");
	const date = isMoment ? new Date(value) : undefined;
	return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
