"use client";

import "./write-link.css";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { blogOrigin, writePath } from "@/lib/desk/urls";

/** Renders a link to the editor on pages of posts on this machine, but not on those that the editor shows. */
export function WriteLink() {
	const path = usePathname();
	const [isShown, setIsShown] = useState(false);
	useEffect(() => {
		const isOwnMachine = location.origin === blogOrigin(location.href);
		setIsShown(
			path !== "" && isOwnMachine && window.parent === window && document.querySelector("main > article h1") !== null,
		);
	}, [path]);
	if (!isShown) return null;
	return (
		<a className="write-link ui" lang="en" dir="ltr" href={writePath(decodeURI(path))}>
			Write
		</a>
	);
}
