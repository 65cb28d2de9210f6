import type { ReactNode } from "react";
import type { PostPage } from "@/packages/desk/src/blog/actions";
import type { CommittedFile } from "@/packages/desk/src/model/parse-git";
import type { PostActions as Actions, StatusChange } from "@/packages/desk/src/model/post-actions";
import { countNoun } from "@/packages/desk/src/model/time";
import { renameDeskPath } from "@/packages/desk/src/model/urls";

interface Props {
	actions: Actions;
	/** The page of the forms, to which they lead back. */
	page: PostPage;
}

/** Returns the actions for a post as forms that need no script: publish, schedule, unlist, rename, add an update, commit. */
export function createPostActions({ actions, page }: Props) {
	const { file, path, status, buttons, schedule, hasReaders, commit } = actions;
	const fields = { file, back: page };
	return (
		<section className="desk-do" aria-label="What can be done with this post">
			<p>{status}</p>
			{buttons && (
				<div className="desk-buttons">
					<ActionForm action="status" fields={fields}>
						{buttons.map(({ change, label, isPrimary }) => (
							<StatusButton key={change} change={change} isPrimary={isPrimary}>
								{label}
							</StatusButton>
						))}
					</ActionForm>
					<a className="desk-button" href={renameDeskPath(path)}>
						Rename …
					</a>
				</div>
			)}
			{schedule && (
				<details className="desk-fold">
					<summary>{schedule.isScheduled ? "Another date" : "Schedule"}</summary>
					<ActionForm action="status" fields={fields}>
						<label>
							<span>Day and time in {schedule.timeZone}</span>
							<input type="datetime-local" name="date" required defaultValue={schedule.time} />
						</label>
						<StatusButton change="schedule">Schedule</StatusButton>
					</ActionForm>
				</details>
			)}
			{hasReaders && (
				<details className="desk-fold">
					<summary>Add an update</summary>
					<ActionForm action="status" fields={fields}>
						<label className="desk-grow">
							<span>What has changed, for readers; typos need no update</span>
							<input name="note" required autoComplete="off" placeholder="New figures for March" />
						</label>
						<StatusButton change="update">Add with the date of today</StatusButton>
					</ActionForm>
				</details>
			)}
			{commit && <CommitForm commit={commit} fields={fields} />}
		</section>
	);
}

type Fields = Readonly<Record<string, string>>;

function ActionForm({ action, fields, children }: { action: string; fields: Fields; children: ReactNode }) {
	return (
		<form className="desk-form" method="post" action={`/actions/${action}`}>
			{Object.entries(fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{children}
		</form>
	);
}

interface StatusButtonProps {
	change: StatusChange | "schedule" | "update";
	isPrimary?: boolean | undefined;
	children: ReactNode;
}

function StatusButton({ change, isPrimary, children }: StatusButtonProps) {
	return (
		<button type="submit" name="do" value={change} className={isPrimary ? "desk-primary" : undefined}>
			{children}
		</button>
	);
}

function CommitForm({
	commit: { files, message },
	fields,
}: {
	commit: NonNullable<Actions["commit"]>;
	fields: Fields;
}) {
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
