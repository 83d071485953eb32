# What a team keeps of IAM. Each change of `stage` changes something of every resource that can be changed.
terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "endpoint" {
  type = string
}

variable "stage" {
  type    = string
  default = "test"
}

provider "aws" {
  region                  = "us-east-1"
  skip_metadata_api_check = true
  skip_region_validation  = true

  endpoints {
    iam = var.endpoint
    sts = var.endpoint
  }
}

data "aws_caller_identity" "me" {}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole", "sts:TagSession"]

    principals {
      type        = "AWS"
      identifiers = [data.aws_caller_identity.me.account_id]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalTag/team"
      values   = ["blue"]
    }
  }

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com", "ec2.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = ["arn:aws:s3:::reports-${var.stage}", "arn:aws:s3:::reports-${var.stage}/*"]
  }
}

resource "aws_iam_account_alias" "this" {
  account_alias = "blue-${var.stage}"
}

resource "aws_iam_policy" "read" {
  name        = "read-reports"
  path        = "/team/"
  description = "reads the reports"
  policy      = data.aws_iam_policy_document.read.json
  tags        = { stage = var.stage, Team = "blue", team = "blue" }
}

resource "aws_iam_policy" "cap" {
  name   = "cap"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "aws_iam_user" "ada" {
  name                 = "ada"
  path                 = "/staff/${var.stage}/"
  force_destroy        = true
  permissions_boundary = aws_iam_policy.cap.arn
  tags                 = { team = "blue", stage = var.stage }
}

resource "aws_iam_user_policy" "ada" {
  name = "assume"
  user = aws_iam_user.ada.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = var.stage, Effect = "Allow", Action = "sts:AssumeRole", Resource = aws_iam_role.deploy.arn }]
  })
}

resource "aws_iam_user_policy_attachment" "ada" {
  user       = aws_iam_user.ada.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_access_key" "ada" {
  user   = aws_iam_user.ada.name
  status = var.stage == "test" ? "Active" : "Inactive"
}

resource "aws_iam_virtual_mfa_device" "phone" {
  virtual_mfa_device_name = "phone"
  path                    = "/staff/"
  tags                    = { stage = var.stage }
}

resource "aws_iam_group" "crew" {
  name = "crew-${var.stage}"
  path = "/teams/"
}

resource "aws_iam_group_membership" "crew" {
  name  = "crew"
  group = aws_iam_group.crew.name
  users = [aws_iam_user.ada.name]
}

resource "aws_iam_group_policy" "crew" {
  name   = "list"
  group  = aws_iam_group.crew.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["iam:List*"], Resource = "*" }] })
}

resource "aws_iam_group_policy_attachment" "crew" {
  group      = aws_iam_group.crew.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_user_group_membership" "ada" {
  user   = aws_iam_user.ada.name
  groups = [aws_iam_group.guests.name]
}

resource "aws_iam_group" "guests" {
  name = "guests"
}

resource "aws_iam_role" "deploy" {
  name                 = "deploy"
  path                 = "/ci/"
  description          = "deploys to ${var.stage}"
  max_session_duration = var.stage == "test" ? 3600 : 7200
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  permissions_boundary = var.stage == "test" ? aws_iam_policy.cap.arn : null
  tags                 = { stage = var.stage }
}

resource "aws_iam_role_policy" "deploy" {
  name   = "look"
  role   = aws_iam_role.deploy.id
  policy = data.aws_iam_policy_document.read.json
}

resource "aws_iam_role_policy_attachment" "deploy" {
  role       = aws_iam_role.deploy.name
  policy_arn = aws_iam_policy.read.arn
}

data "aws_iam_user" "again" {
  user_name = aws_iam_user.ada.name
}

data "aws_iam_role" "again" {
  name = aws_iam_role.deploy.name
}

output "user_id" {
  value = data.aws_iam_user.again.user_id
}

output "role_id" {
  value = data.aws_iam_role.again.unique_id
}
