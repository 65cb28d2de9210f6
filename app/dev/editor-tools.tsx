"use client";

import "./editor-tools.css";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";

interface ProblemStatusProps {
	/** The number of problems of the open page. */
	count: number;
	first: Pick<Diagnostic, "severity" | "file" | "line" | "column" | "message"> | undefined;
	/** The id of the list that contains the first one. */
	listId: string;
}

/**
 * Renders the problems of the open page at the bottom of the window, wherever the page is scrolled to, but not on pages in the editor,
 * which lists them itself. Screen readers read it when it changes.
 */
export function ProblemStatus({ count, first, listId }: ProblemStatusProps) {
	const [isFramed, setIsFramed] = useState(true);
	useEffect(() => setIsFramed(window.parent !== window), []);
	return (
		<div className="problem-status ui" lang="en" dir="ltr" role="status">
			{first && !isFramed && (
				<a href={`#${listId}`} data-severity={first.severity}>
					<b>{count === 1 ? "One problem" : `${count} problems`}</b>
					<code>
						{first.file}:{first.line}:{first.column}
					</code>
					<span>{first.message}</span>
				</a>
			)}
		</div>
	);
}

/** Renders a link to the editor of the desk on pages of posts on this machine, but not on those that the editor shows. */
export function WriteLink({ deskUrl }: { deskUrl: string }) {
	const path = usePathname();
	const [isShown, setIsShown] = useState(false);
	useEffect(() => {
		const isOwnMachine = location.hostname === "localhost";
		const isPost = document.querySelector("main > article h1") !== null;
		setIsShown(path !== "" && isOwnMachine && window.parent === window && isPost);
	}, [path]);
	if (!isShown) return null;
	return (
		<a className="write-link ui" lang="en" dir="ltr" href={`${deskUrl}/write${path}`}>
			Write
		</a>
	);
}
