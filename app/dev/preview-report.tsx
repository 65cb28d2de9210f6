"use client";

import { useEffect } from "react";
import type { PageReport, PageText } from "@/lib/desk/preview";
import { deskOrigin } from "@/lib/desk/urls";

/** The parts of a page that can be found in its source. */
const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, figcaption, pre, summary";
/** The part of the page that is made of the source. */
const ARTICLE = "main article";
const TEXT = `${ARTICLE} .prose`;

/** Tells the editor of the desk, if this page is in its frame, what is where on it, and scrolls it as the editor asks. */
export function PreviewReport() {
	useEffect(() => {
		const { parent } = window;
		if (parent === window) return;
		const desk = deskOrigin(location.href);
		const send = (parts?: Partial<PageReport>) => parent.postMessage({ ...describeWindow(), ...parts }, desk);
		let asked = Number.NaN;
		const report = () => send({ text: readText() });
		const scroll = ({ origin, source, data }: MessageEvent<number>) => {
			if (origin !== desk || source !== parent) return;
			window.scrollTo({ top: data, behavior: "instant" });
			asked = scrollY;
		};
		const onScroll = () => {
			if (scrollY !== asked) send();
		};
		addEventListener("message", scroll);
		addEventListener("scroll", onScroll, { passive: true });
		send({ text: readText(), isNew: true });
		const changes = new MutationObserver(report);
		changes.observe(document, { subtree: true, childList: true, characterData: true });
		const sizes = new ResizeObserver(report);
		sizes.observe(document.documentElement);
		return () => {
			removeEventListener("message", scroll);
			removeEventListener("scroll", onScroll);
			changes.disconnect();
			sizes.disconnect();
		};
	}, []);
	return null;
}

function describeWindow(): PageReport {
	const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
	return { path: location.pathname, isNew: false, scrollTop, clientHeight, scrollHeight };
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
