import Image from "next/image";
import Link from "next/link";
import type { ComponentProps, ReactElement } from "react";
import { codeToHtml } from "shiki";

function Anchor({ href = "", children }: ComponentProps<"a">) {
	if (href.startsWith("/")) return <Link href={href}>{children}</Link>;
	return <a href={href}>{children}</a>;
}

function Picture({ src, alt = "" }: ComponentProps<"img">) {
	return typeof src === "string" ? <Image src={src} alt={alt} width={1600} height={900} /> : null;
}

async function Code({ children }: { children?: ReactElement<{ className?: string; children: string }> }) {
	if (!children) return null;
	const lang = children.props.className?.replace("language-", "") ?? "text";
	const html = await codeToHtml(children.props.children, { lang, theme: "github-light" });
	return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Components that replace the elements of Markdown. */
export const mdxComponents = { a: Anchor, img: Picture, pre: Code };
