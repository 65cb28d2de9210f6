import { parseDate, publishTime, startTime } from "@/lib/content/dates/dates";
import { findUnreadDay } from "@/lib/content/layout/filename";
import type { ParsedPost, Status } from "@/lib/content/types";
import { decideStatus } from "@/lib/content/visibility";
import { findDraftSign } from "./draft-names";
import type { PostFields } from "./fields";
import type { PostContext } from "./parse-post";
import { type Report, reportUnclear } from "./validate";

interface DatedPost {
	/** Without the language in its name. */
	file: string;
	/** Whether it is a draft whatever its fields are, such as by its folder. */
	isDraft: boolean;
	fields: PostFields;
	date: ParsedPost["date"];
	/** Whether something else keeps the post from readers, such as front matter that can't be read. */
	isInvalid: boolean;
}

/** Decides the status of a post. It is invalid if its review or the day in its file name may keep it from readers, which is reported. */
export function decidePostStatus(
	{ file, isDraft, fields, date, isInvalid }: DatedPost,
	{ site, now }: PostContext,
	report: Report,
): Status {
	const { timeZone } = site;
	const draft = isDraft || fields.draft === true || fields.published === false;
	const publishAt = date && publishTime(date, site);
	const isReviewUnclear =
		!draft && fields.review !== undefined && !(publishAt && publishAt >= startTime(fields.review.until, timeZone));
	if (isReviewUnclear) {
		const message =
			"`review` is for drafts, but this post isn't a draft until then. Write `draft: true`, or delete this line to publish it.";
		reportUnclear(report, ["review"], message);
	}
	const unreadDay = date || draft ? undefined : findUnreadDay(file);
	const unreadDate = unreadDay && parseDate(unreadDay.day, timeZone);
	const isDayUnclear = unreadDate !== undefined && publishTime(unreadDate, site) > now;
	if (isDayUnclear) reportUnclear(report, [], `The file name ${unreadDay?.problem}, or add \`date:\`.`);
	const invalid = isInvalid || isReviewUnclear || isDayUnclear;
	return decideStatus({ invalid, draft, unlisted: fields.unlisted ?? false, publishAt }, now);
}

/**
 * Reports a post that is published, or will be, although something marks it as not for readers. `written` has its title without that of its file name,
 * and its path below the folder of posts, without day and extension.
 */
export function reportDraftSign(
	{ kind, status, date, terms = {}, positions, body, bodyLine }: ParsedPost,
	written: PostFields & { name: string },
	{ copyOf }: PostContext,
	report: Report,
): void {
	const isAudienceGiven = [written.draft, written.published, written.unlisted].some((flag) => flag !== undefined);
	if (isAudienceGiven || (status !== "published" && status !== "scheduled")) return;
	const hasDate = date !== undefined || kind === "page";
	const sign = findDraftSign(written.name, { ...written, terms: Object.values(terms).flat(), hasDate, copyOf, body });
	if (!sign) return;
	const { what, field, line } = sign;
	const message = `${what} marks this as not for readers, but it is published. Write \`draft: true\`, or move it to \`drafts/\`. If it is for readers, write \`draft: false\`.`;
	const ofField = field === "tags" ? (positions.tags ?? positions.keywords) : field && positions[field];
	report([], "draft-named", message, line === undefined ? ofField : { line: bodyLine + line, column: 1 });
}
