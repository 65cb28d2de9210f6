/** The settings, data, theme and code of a blog, relative to its content folder. This file imports nothing, unlike those that parse them. */
export const SITE_FILE = "site.yml";
export const AUTHORS_FILE = "authors.yml";
export const TAGS_FILE = "tags.yml";
export const THEME_FILE = "theme.css";
/** The first one that exists is read. */
export const CONFIG_FILES = ["quire.config.ts", "quire.config.mts", "quire.config.js", "quire.config.mjs"] as const;
