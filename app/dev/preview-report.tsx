"use client";

import { useEffect } from "react";
import type { PageReport, PageText } from "@/lib/next/dev/page-report";

/** The elements of a page that can be found in its source. */
const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, figcaption, pre, summary";
/** The part of the page that is made from the source. */
const ARTICLE = "main article";
const TEXT = `${ARTICLE} .prose`;
/** The events by which a writer scrolls the page. A browser also scrolls it when it is loaded and when its layout changes. */
const INPUTS = ["wheel", "touchmove", "pointerdown", "keydown"];

/**
 * Reports the text of this page and its position to the editor of the desk, if the page is in its frame, and scrolls the page when the
 * editor says so. `prefix` is the path of the blog on its host.
 */
export function PreviewReport({ deskUrl, prefix }: { deskUrl: string; prefix: string }) {
	useEffect(() => {
		const { parent } = window;
		if (parent === window) return;
		const send = (parts?: Partial<PageReport>) => parent.postMessage({ ...describeWindow(prefix), ...parts }, deskUrl);
		let isScrolledByWriter = false;
		const report = () => send({ text: readText() });
		const scroll = ({ origin, source, data }: MessageEvent<number>) => {
			if (origin !== deskUrl || source !== parent) return;
			isScrolledByWriter = false;
			window.scrollTo({ top: data, behavior: "instant" });
		};
		const onInput = () => {
			isScrolledByWriter = true;
		};
		const onScroll = () => {
			if (isScrolledByWriter) send();
		};
		addEventListener("message", scroll);
		for (const type of INPUTS) addEventListener(type, onInput, { passive: true });
		addEventListener("scroll", onScroll, { passive: true });
		send({ text: readText(), isNew: true });
		const changes = new MutationObserver(report);
		changes.observe(document, { subtree: true, childList: true, characterData: true });
		const sizes = new ResizeObserver(report);
		sizes.observe(document.documentElement);
		return () => {
			removeEventListener("message", scroll);
			for (const type of INPUTS) removeEventListener(type, onInput);
			removeEventListener("scroll", onScroll);
			changes.disconnect();
			sizes.disconnect();
		};
	}, [deskUrl, prefix]);
	return null;
}

function describeWindow(prefix: string): PageReport {
	const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
	const path = location.pathname.slice(prefix.length) || "/";
	return { path, isNew: false, scrollTop, clientHeight, scrollHeight };
}

function readText(): PageText {
	const elements = [...document.querySelectorAll(ARTICLE)].flatMap((article) => [...article.querySelectorAll(BLOCKS)]);
	const text = document.querySelector(TEXT)?.getBoundingClientRect();
	return {
		blocks: elements.map((element) => ({
			text: element.textContent.slice(0, 200),
			top: element.getBoundingClientRect().top + scrollY,
		})),
		end: text ? text.bottom + scrollY : document.documentElement.scrollHeight,
	};
}
