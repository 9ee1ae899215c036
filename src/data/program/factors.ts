import type * as z from 'zod';
import json from './factors.json';
import { lazily } from '../load';
import { dataFile } from '../schema/common';
import { Factor } from '../schema/factor';

export type FactorDataRow = z.output<typeof Factor>;

export const loadFactors = lazily('factors.json', json, dataFile(Factor));
