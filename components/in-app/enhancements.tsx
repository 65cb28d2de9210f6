"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type MouseEvent as ClickEvent, type ReactNode, useCallback, useEffect, useRef } from "react";
import type { AppScript, Navigate } from "@/lib/utils/app-script";

/** How long a button shows that its code is copied, in milliseconds. */
const SHOWN = 2000;

/** Makes the copy buttons of code work, and groups of tabs switch together. It renders nothing. */
export function Enhancements(): null {
	useEffect(() => {
		const onClick = async ({ target }: MouseEvent) => {
			const button = target instanceof Element ? target.closest<HTMLElement>(".quire-prose [data-copy]") : null;
			const code = button?.parentElement?.querySelector("pre code");
			if (!button || !code) return;
			try {
				await navigator.clipboard.writeText((code.textContent ?? "").replace(/\n$/, ""));
				button.dataset.done = "";
				setTimeout(() => delete button.dataset.done, SHOWN);
			} catch {
				// Scripts have no access to the clipboard on plain HTTP, or where the browser denies it: the reader copies what is selected.
				getSelection()?.selectAllChildren(code);
			}
		};
		const onChange = ({ target }: Event) => {
			const label = target instanceof Element ? target.closest<HTMLElement>(".quire-prose [data-group] > label") : null;
			if (!label) return;
			const group = label.parentElement?.dataset.group;
			for (const other of document.querySelectorAll<HTMLElement>(
				`.quire-prose [data-group="${CSS.escape(group ?? "")}"] > label`,
			)) {
				const input = other.querySelector("input");
				if (input && other.textContent === label.textContent) input.checked = true;
			}
		};
		document.addEventListener("click", onClick);
		document.addEventListener("change", onChange);
		return () => {
			document.removeEventListener("click", onClick);
			document.removeEventListener("change", onChange);
		};
	}, []);
	return null;
}

/** The distance from the window at which the scripts of a part are loaded. */
const MARGIN = "400px";

const load = (script: string): Promise<AppScript> => import(/* webpackIgnore: true */ script);

/** Returns a function that opens a path on the host without loading the document again. */
function useNavigate(basePath: string): Navigate {
	const { push } = useRouter();
	return useCallback((path) => push(path.slice(basePath.length) || "/"), [push, basePath]);
}

interface PartProps {
	scripts: readonly string[];
	basePath: string;
	children: ReactNode;
}

/** Renders a part of a page that scripts of the blog make work as long as it is shown. */
export function ScriptedPart({ scripts, basePath, children }: PartProps) {
	const place = useRef<HTMLDivElement>(null);
	const navigate = useNavigate(basePath);
	const urls = scripts.join(" ");
	useEffect(() => {
		const root = place.current;
		if (!root || urls === "") return;
		const ends: (() => void)[] = [];
		let isOver = false;
		const start = async (url: string) => {
			const { enable } = await load(url);
			if (!isOver) ends.push(enable(root, navigate));
		};
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				// Without its script, a part has links for all that it does.
				for (const url of urls.split(" ")) start(url).catch(() => {});
			},
			{ rootMargin: MARGIN },
		);
		observer.observe(root);
		return () => {
			isOver = true;
			observer.disconnect();
			for (const end of ends) end();
		};
	}, [urls, navigate]);
	return (
		<div ref={place} className="quire-part">
			{children}
		</div>
	);
}

interface SearchProps {
	url: string;
	script: string;
	basePath: string;
	className?: string | undefined;
	children: ReactNode;
}

/** Renders a link that opens the search, as Ctrl+K does, and loads its script then. */
export function SearchLink({ url, script, basePath, className, children }: SearchProps) {
	const link = useRef<HTMLAnchorElement>(null);
	const navigate = useNavigate(basePath);
	const open = useCallback(async () => {
		const { href = "", pathname = "" } = link.current ?? {};
		try {
			(await load(script)).open?.(href, navigate);
		} catch {
			// Fall back to the page of the search.
			navigate(pathname);
		}
	}, [script, navigate]);
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			const { key, ctrlKey, metaKey, altKey, repeat, defaultPrevented } = event;
			const isShortcut = key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey;
			if (!isShortcut || repeat || defaultPrevented) return;
			event.preventDefault();
			open();
		};
		document.addEventListener("keydown", onKeyDown);
		return () => document.removeEventListener("keydown", onKeyDown);
	}, [open]);
	const onClick = (event: ClickEvent) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		open();
	};
	return (
		<Link ref={link} href={url} rel="search" prefetch={false} className={className} onClick={onClick}>
			{children}
		</Link>
	);
}
