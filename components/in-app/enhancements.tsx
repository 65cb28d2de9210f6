"use client";

import { useEffect } from "react";

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
