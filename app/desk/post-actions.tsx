import type { ReactNode } from "react";
import { readPostText } from "@/lib/blog/authoring/post-file";
import type { Site } from "@/lib/config/types";
import { DAY_LENGTH, dayOf, isoDay, isoTime } from "@/lib/content/dates/dates";
import { isUnlisted } from "@/lib/content/edit-post";
import type { Post } from "@/lib/content/types";
import type { CommittedFile } from "@/lib/desk/git-commit";
import type { Row } from "@/lib/desk/rows";
import { countNoun, formatDay } from "@/lib/desk/time";
import { renameDeskPath } from "@/lib/desk/urls";
import type { PostPage } from "@/lib/next/desk/actions/action";
import type { Desk } from "@/lib/next/desk/desk";
import { findPostChanges, type PostChanges } from "@/lib/next/desk/post-commit";

interface Props {
	desk: Pick<Desk, "blog" | "facts">;
	row: Pick<Row, "post">;
	/** The page that the actions are on, to which they lead back. */
	page: PostPage;
}

/** Renders what can be done with a post, as forms that need no script: publish, schedule, unlist, rename, commit. */
export async function PostActions({ desk: { blog, facts }, row: { post }, page }: Props) {
	const [site, read, changes] = await Promise.all([
		blog.site(),
		readPostText(blog, post),
		findPostChanges(blog, post, facts.get(post.file)),
	]);
	const now = blog.options.now();
	const today = dayOf(now, site.timeZone);
	const day = post.date && isoDay(post.date, site.timeZone);
	const isHidden = post.status === "draft" || post.status === "scheduled";
	const unlisted = "text" in read && isUnlisted(read.text);
	const fields = { file: post.file, back: page };
	return (
		<section className="desk-do" aria-label="What can be done with this post">
			<p>{describeStatus(post, site, unlisted)}</p>
			{post.status !== "invalid" && (
				<div className="desk-buttons">
					<ActionForm action="status" fields={fields}>
						{isHidden && (
							<ActionButton value="publish" isPrimary>
								Publish now
							</ActionButton>
						)}
						{post.status === "draft" && day !== undefined && day !== today && (
							<ActionButton value="undraft">
								{day > today ? `Schedule for ${formatDay(day)}` : `Publish with its date, ${formatDay(day)}`}
							</ActionButton>
						)}
						{post.status !== "draft" && <ActionButton value="draft">Make it a draft</ActionButton>}
						{unlisted ? (
							<ActionButton value="list">Show it in lists</ActionButton>
						) : (
							<ActionButton value="unlist">Hide it from lists</ActionButton>
						)}
					</ActionForm>
					<a className="desk-button" href={renameDeskPath(post.path)}>
						Rename …
					</a>
				</div>
			)}
			{post.status !== "invalid" && (
				<details className="desk-fold">
					<summary>{post.status === "scheduled" ? "Another date" : "Schedule"}</summary>
					<ActionForm action="status" fields={fields}>
						<label>
							<span>Day and time in {site.timeZone}</span>
							<input type="datetime-local" name="date" required defaultValue={suggestTime(post, site, now)} />
						</label>
						<ActionButton value="schedule">Schedule</ActionButton>
					</ActionForm>
				</details>
			)}
			{changes && <CommitForm changes={changes} fields={fields} />}
		</section>
	);
}

/** Describes who sees a post. */
function describeStatus({ status, date }: Post, { timeZone }: Site, unlisted: boolean): string {
	const time = date && !date.dateOnly ? `, ${isoTime(date, timeZone).slice(0, 5)}` : "";
	const day = date ? ` ${formatDay(isoDay(date, timeZone))}${time}` : "";
	switch (status) {
		case "draft":
			return unlisted ? "A draft: nobody else sees it. It will be in no list." : "A draft: nobody else sees it.";
		case "scheduled":
			return `Scheduled: readers see it from${day} (${timeZone}) on.${unlisted ? " It will be in no list." : ""}`;
		case "unlisted":
			return "Unlisted: readers who have its URL see it.";
		case "published":
			return `Published${day && ` on${day}`}: readers see it.`;
		case "invalid":
			return "Nobody else sees it, because of an error. Fix the problems below.";
	}
}

/** Returns the time for which a post is scheduled, or the next morning, as a form wants it. */
function suggestTime({ status, date }: Post, { timeZone }: Site, now: number): string {
	if (status === "scheduled" && date) return `${isoDay(date, timeZone)}T${isoTime(date, timeZone).slice(0, 5)}`;
	return `${dayOf(now + DAY_LENGTH, timeZone)}T09:00`;
}

type Fields = Readonly<Record<string, string>>;

function ActionForm({ action, fields, children }: { action: string; fields: Fields; children: ReactNode }) {
	return (
		<form className="desk-form" method="post" action={`/desk/actions/${action}`}>
			{Object.entries(fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{children}
		</form>
	);
}

function ActionButton({ value, isPrimary, children }: { value: string; isPrimary?: boolean; children: ReactNode }) {
	return (
		<button type="submit" name="do" value={value} className={isPrimary ? "desk-primary" : undefined}>
			{children}
		</button>
	);
}

function CommitForm({ changes: { files, message }, fields }: { changes: PostChanges; fields: Fields }) {
	return (
		<details className="desk-fold">
			<summary>Commit {countNoun(files.length, "file")}</summary>
			<ul className="desk-files">
				{files.map((file) => (
					<li key={file.path}>
						<code>{file.from === undefined ? file.path : `${file.from} → ${file.path}`}</code>
						<LineCount lines={file.lines} />
					</li>
				))}
			</ul>
			<ActionForm action="commit" fields={fields}>
				<label className="desk-grow">
					<span>Message</span>
					<input name="message" required defaultValue={message} autoComplete="off" />
				</label>
				<button type="submit">Commit</button>
			</ActionForm>
		</details>
	);
}

function LineCount({ lines }: { lines: CommittedFile["lines"] | undefined }) {
	if (!lines) return <span>not text</span>;
	return (
		<span>
			<ins>+{lines.added}</ins> <del>−{lines.removed}</del>
		</span>
	);
}
