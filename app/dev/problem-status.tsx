"use client";

import "./problem-status.css";
import { useEffect, useState } from "react";
import type { Diagnostic } from "@/lib/utils/diagnostics";

interface Props {
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
export function ProblemStatus({ count, first, listId }: Props) {
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
