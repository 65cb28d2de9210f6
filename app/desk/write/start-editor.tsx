"use client";

import { createContext, type ReactNode, useEffect, useRef, useState } from "react";
import type { PostFile } from "@/lib/desk/source/protocol";

interface Options extends PostFile {
	/** The language of the text (BCP 47). */
	language: string;
	/** The line to go to, one-based. */
	line: number;
}

interface Props {
	/** The URL of the editor's script. */
	src: string;
	options: Options;
	children: ReactNode;
}

/** The post in the editor. Its file and path change when it is renamed, without a reload of the page. */
export const EditedPost = createContext<PostFile | undefined>(undefined);

/** Starts the editor in the page once React has taken over its elements, so that it finds them as it rendered them. */
export function StartEditor({ src, options, children }: Props) {
	const root = useRef<HTMLElement>(null);
	const isStarted = useRef(false);
	const [post, setPost] = useState<PostFile>(options);
	useEffect(() => {
		// In development, React runs effects twice.
		if (isStarted.current || !root.current) return;
		isStarted.current = true;
		const element = root.current;
		import(/* turbopackIgnore: true */ /* webpackIgnore: true */ src)
			.then(({ mount }) => mount(element, { ...options, onPost: setPost }))
			.catch((error) => {
				const status = element.querySelector('[data-part="status"]');
				if (status) status.textContent = `The editor can't start. Reload the page to try again. (${error})`;
				console.error(error);
			});
	}, [src, options]);
	return (
		<main id="content" className="write" data-preview="true" data-follows-changes ref={root}>
			<EditedPost value={post}>{children}</EditedPost>
		</main>
	);
}
