import { localTime, type Post } from "quire-blog/tools/blog";
import type { Site } from "./blog-types";
import type { CommittedFile } from "./parse-git";
import { DAY_LENGTH, dayOf, formatDay } from "./time";

export type StatusChange = "publish" | "undraft" | "draft" | "list" | "unlist";

export interface PostActions {
	file: string;
	path: string;
	status: string;
	/** `undefined` for a post with errors, which has to be corrected first. */
	buttons: readonly StatusButton[] | undefined;
	schedule: Schedule | undefined;
	/** Whether readers see the post, so that they can be told what has changed. */
	hasReaders: boolean;
	commit: { files: readonly CommittedFile[]; message: string } | undefined;
}

interface StatusButton {
	change: StatusChange;
	label: string;
	isPrimary?: boolean;
}

interface Schedule {
	isScheduled: boolean;
	timeZone: string;
	/** The suggested time, in the format of the form. */
	time: string;
}

interface Options {
	site: Site;
	/** In milliseconds since the epoch. */
	now: number;
	isUnlisted: boolean;
	commit: PostActions["commit"];
}

export function describePostActions(post: Post, { site, now, isUnlisted, commit }: Options): PostActions {
	const isValid = post.status !== "invalid";
	return {
		file: post.file,
		path: post.path,
		status: describeStatus(post, site, isUnlisted),
		buttons: isValid ? listButtons(post, site, now, isUnlisted) : undefined,
		schedule: isValid
			? {
					isScheduled: post.status === "scheduled",
					timeZone: site.timeZone,
					time: suggestTime(post, site, now),
				}
			: undefined,
		hasReaders: post.status === "published" || post.status === "unlisted",
		commit,
	};
}

function listButtons({ status, date }: Post, { timeZone }: Site, now: number, isUnlisted: boolean): StatusButton[] {
	const today = dayOf(now, timeZone);
	const day = date && dayOf(date, timeZone);
	const buttons: StatusButton[] = [];
	if (status === "draft" || status === "scheduled") {
		buttons.push({ change: "publish", label: "Publish now", isPrimary: true });
	}
	if (status === "draft" && day !== undefined && day !== today) {
		const label = day > today ? `Schedule for ${formatDay(day)}` : `Publish with its date, ${formatDay(day)}`;
		buttons.push({ change: "undraft", label });
	}
	if (status !== "draft") buttons.push({ change: "draft", label: "Make it a draft" });
	buttons.push(
		isUnlisted ? { change: "list", label: "Show it in lists" } : { change: "unlist", label: "Hide it from lists" },
	);
	return buttons;
}

function describeStatus({ status, date }: Post, { timeZone }: Site, isUnlisted: boolean): string {
	const time = date && !date.dateOnly ? `, ${localTime(date, timeZone).slice(11, 16)}` : "";
	const day = date ? ` ${formatDay(dayOf(date, timeZone))}${time}` : "";
	switch (status) {
		case "draft":
			return isUnlisted ? "A draft: nobody else sees it. It will be in no list." : "A draft: nobody else sees it.";
		case "scheduled":
			return `Scheduled: readers see it from${day} (${timeZone}) on.${isUnlisted ? " It will be in no list." : ""}`;
		case "unlisted":
			return "Unlisted: readers who have its URL see it.";
		case "published":
			return `Published${day && ` on${day}`}: readers see it.`;
		case "invalid":
			return "Nobody else sees it, because of an error. Fix the problems below.";
	}
}

/** Returns the time for which a post is scheduled, or the next morning. */
function suggestTime({ status, date }: Post, { timeZone }: Site, now: number): string {
	if (status === "scheduled" && date) return `${dayOf(date, timeZone)}T${localTime(date, timeZone).slice(11, 16)}`;
	return `${dayOf(now + DAY_LENGTH, timeZone)}T09:00`;
}
