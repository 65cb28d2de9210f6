"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useState, useTransition } from "react";

/** The pages that Next shows for a missing or failing page. It keeps them until the browser reloads the page. */
const ERROR_PAGES = "[data-not-found], [data-failed]";

/** A page that follows changes by itself. */
const OWN_PAGES = "[data-follows-changes]";

const isErrorPage = () => document.querySelector(ERROR_PAGES) !== null;

/** Refreshes the page in place when the content is newer than the version that the page was rendered from. */
export function Refresh({ version }: { version: string }) {
	const router = useRouter();
	const path = decodeURI(usePathname());
	const shownVersion = useRef(version);
	/** The version that an error page was shown for. */
	const failedVersion = useRef<string>(undefined);
	/** The numbers of changes that the server has reported, and of those that a refresh was begun for. */
	const [reported, setReported] = useState(0);
	const requested = useRef(0);
	const [isRefreshing, startRefresh] = useTransition();
	useLayoutEffect(() => {
		// One refresh shows all changes that are reported during another one.
		if (isRefreshing || requested.current === reported) return;
		requested.current = reported;
		startRefresh(() => router.refresh());
	}, [reported, isRefreshing, router]);
	useEffect(() => {
		shownVersion.current = version;
		if (document.querySelector(OWN_PAGES)) return;
		// A second change may follow so quickly that it is rendered in place while the error page of the first is still shown.
		if (isErrorPage() && (failedVersion.current ?? version) !== version) location.reload();
		failedVersion.current = isErrorPage() ? version : undefined;
	}, [version]);
	useEffect(() => {
		if (document.querySelector(OWN_PAGES)) return;
		let changes: EventSource | undefined;
		// A browser has few connections to a server, and a hidden tab needs none.
		const listen = () => {
			changes?.close();
			if (document.hidden) return;
			changes = new EventSource(`/dev/changes?${new URLSearchParams({ since: shownVersion.current, path })}`);
			changes.addEventListener("change", () => (isErrorPage() ? location.reload() : setReported((count) => count + 1)));
		};
		document.addEventListener("visibilitychange", listen);
		listen();
		return () => {
			document.removeEventListener("visibilitychange", listen);
			changes?.close();
		};
	}, [path]);
	return null;
}
