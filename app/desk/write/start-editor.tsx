"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface Props {
	/** The URL of the editor's script. */
	src: string;
	/** What the script has to know of the post. */
	options: Readonly<Record<string, unknown>>;
	children: ReactNode;
}

/** Starts the editor in the page once React has taken over its elements, so that it finds them as it rendered them. */
export function StartEditor({ src, options, children }: Props) {
	const root = useRef<HTMLElement>(null);
	const isStarted = useRef(false);
	useEffect(() => {
		// In development, React runs effects twice.
		if (isStarted.current || !root.current) return;
		isStarted.current = true;
		const element = root.current;
		import(/* turbopackIgnore: true */ /* webpackIgnore: true */ src).then(({ mount }) => mount(element, options));
	}, [src, options]);
	return (
		<main id="content" className="write" data-preview="true" data-follows-changes ref={root}>
			{children}
		</main>
	);
}
