import { refuseEdit } from "@/lib/utils/edits";
import { editWithLineFeeds } from "@/lib/utils/text";
import { parseDate } from "./dates/dates";
import { type EditedFile, isSameBut, readPost } from "./edit-post";
import { findFrontMatter } from "./front-matter/edit/block";
import { removeField, setField } from "./front-matter/edit/set-field";
import { FIELD_KEYS } from "./front-matter/field-keys";

/** `file` is the path after the post was moved out of the drafts. */
interface Options extends EditedFile {
	/** A date such as `2026-12-24` or `2026-12-24T09:00`; without it, a post keeps its date. */
	date: string | undefined;
	/** The day for a post without a date, such as `2026-05-04`. */
	today: string;
	/** Whether readers can already see the post, so that its path must stay. */
	isPublic: boolean;
}

type PublishedPost = { text: string; isScheduled: boolean } | { problem: string };

/**
 * Removes the fields that make the post a draft, and sets its date if one is given, or if it has none. Changes no
 * other line.
 */
export function publishPost(source: string, options: Options): PublishedPost {
	return editWithLineFeeds(source, (text) => publishText(text, options));
}

function publishText(written: string, { file, context, date, today, isPublic }: Options): PublishedPost {
	const read = (text: string) => readPost(text, { file, context });
	// The given date may take the place of one that can't be read.
	const isDateNeeded = date !== undefined && read(written).status === "invalid";
	const source = (isDateNeeded && setField(written, FIELD_KEYS.date, writeDate(date, written))) || written;
	const before = read(source);
	if (before.status === "invalid") {
		return { problem: "Its front matter isn't valid. Fix what `quire check` reports first." };
	}
	let text = removeField(source, FIELD_KEYS.draft, "false") ?? source;
	// `published` may be the date of publication, which stays.
	if (before.status === "draft" && read(text).status === "draft") {
		text = setField(text, FIELD_KEYS.published, "true") ?? text;
	}
	const wanted = date ?? (before.date === undefined && before.kind === "post" ? today : undefined);
	if (wanted !== undefined) text = setField(text, FIELD_KEYS.date, writeDate(wanted, source)) ?? text;
	const after = read(text);
	const expected = wanted === undefined ? before.date : parseDate(wanted, context.site.timeZone);
	const isSafe =
		after.status !== "draft" &&
		after.status !== "invalid" &&
		after.date?.iso === expected?.iso &&
		isSameBut(before, after, ["status", "date", ...(isPublic ? [] : PATH_FIELDS)]);
	if (!isSafe) return refuseEdit("The draft status or the date");
	return { text, isScheduled: after.status === "scheduled" };
}

/** The fields that depend on the date, by the pattern of paths. */
const PATH_FIELDS = ["path", "legacyPaths", "originalPath"] as const;

/** TOML has no times without seconds. */
function writeDate(date: string, source: string): string {
	return findFrontMatter(source)?.language === "toml" ? date.replace(/(T\d\d:\d\d)$/, "$1:00") : date;
}
