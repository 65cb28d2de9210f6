import "./desk.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Logo } from "@/components/layout/logo";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import type { Site } from "@/lib/config/site";
import { countNoun } from "@/lib/desk/time";
import { getMessages } from "@/lib/i18n/messages";
import { findNotice } from "@/lib/next/desk/notices";
import { withView } from "@/lib/next/dev-view";
import { LineChanges } from "./line-changes";

const SECTIONS = [
	{ name: "Posts", path: "/desk" },
	{ name: "Calendar", path: "/desk/calendar" },
	{ name: "Tags", path: "/desk/tags" },
	{ name: "Checks", path: "/desk/checks" },
] as const;

interface Props {
	site: Site;
	section: (typeof SECTIONS)[number]["path"];
	title: ReactNode;
	lead?: ReactNode;
	/** The number of posts whose bodies aren't compiled yet. */
	pending: number;
	/** The id of a notice, from the URL. */
	notice?: string | string[] | undefined;
	children: ReactNode;
}

export function DeskHead({ site, section }: Pick<Props, "site" | "section">) {
	return (
		<header className="desk-head">
			<a className="desk-name" href="/desk">
				<Logo /> Desk
			</a>
			<nav aria-label="Desk">
				{SECTIONS.map(({ name, path }) => (
					<a key={path} href={path} aria-current={path === section ? "page" : undefined}>
						{name}
					</a>
				))}
			</nav>
			<p className="desk-site">
				<a href="/">{site.title}</a>
				<a href={withView("/", "reader")}>as readers see it</a>
			</p>
			<ThemeSwitch messages={getMessages("en")} />
		</header>
	);
}

export function DeskPage({ site, section, title, lead, pending, notice, children }: Props) {
	return (
		<div className="desk" lang="en" dir="ltr">
			<a className="desk-skip" href="#content">
				Skip to the content
			</a>
			<DeskHead site={site} section={section} />
			<main id="content">
				<h1>{title}</h1>
				{lead && <p className="desk-lead">{lead}</p>}
				<NoticeBox id={notice} />
				{pending > 0 && (
					<p className="desk-pending" role="status">
						Reading {countNoun(pending, "more post")}. This page completes itself.
					</p>
				)}
				{children}
			</main>
		</div>
	);
}

export function deskMetadata(title: string): Metadata {
	return { title: { absolute: `${title} · Desk` }, robots: { index: false } };
}

/** Renders nothing if the URL names no notice. */
export function NoticeBox({ id }: { id: string | string[] | undefined }) {
	const notice = findNotice(id);
	if (!notice) return null;
	const { message, isProblem, files = [], output } = notice;
	return (
		<div className={isProblem ? "desk-message desk-refusal" : "desk-message"} role={isProblem ? "alert" : "status"}>
			<p>{message}</p>
			{files.map(({ name, changes }) => changes.length > 0 && <LineChanges key={name} name={name} changes={changes} />)}
			{output && <pre className="desk-frame">{output}</pre>}
		</div>
	);
}
