import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'

export const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path())

export const textOf = async (download: Download): Promise<string> =>
  new TextDecoder('utf-8').decode(await bytesOf(download))
